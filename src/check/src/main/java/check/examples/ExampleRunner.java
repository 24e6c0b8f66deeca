package check.examples;

import check.Fault;
import check.process.ExternalProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.Example;
import workbook.Lesson;

/** An example prints what it says it prints, however it is run. */
public final class ExampleRunner {
  private ExampleRunner() {}

  /** Most of what a run costs is the start of Java's own tools; what it prints is the same. */
  private static final List<String> SPARING = List.of("XX:TieredStopAtLevel=1", "XX:+UseSerialGC");

  /** The ways that need no IDE. */
  public enum Way {
    /** As a source file. */
    JAVA("by java") {
      private List<String> options; // null: not yet known; guarded by this

      private static ExternalProgram java(List<String> options, String source) {
        var command = new ArrayList<>(List.of(ExternalProgram.ofJdk("java").toString()));
        options.forEach(option -> command.add("-" + option));
        command.add(source);
        return ExternalProgram.of(command);
      }

      private synchronized List<String> options() throws IOException {
        if (options == null) {
          options = JdkToolCache.madeBy(SPARING, (more, source) -> java(more, source));
        }
        return options;
      }

      @Override
      List<ExternalProgram.Ending> endings(Lesson lesson, List<String> sources) throws IOException {
        var endings = new ArrayList<ExternalProgram.Ending>();
        for (String source : sources) {
          endings.add(java(options(), source).in(lesson.folder()).run());
        }
        return endings;
      }
    },
    /** Opened in JShell, all in one session. */
    JSHELL("in JShell") {
      @Override
      List<ExternalProgram.Ending> endings(Lesson lesson, List<String> sources) throws IOException {
        return new JShellSession(SPARING).run(lesson.folder(), sources);
      }
    };

    private final String words;

    Way(String words) {
      this.words = words;
    }

    /** How it goes with source files of the lesson, each named from its folder. */
    abstract List<ExternalProgram.Ending> endings(Lesson lesson, List<String> sources)
        throws IOException;

    @Override
    public String toString() {
      return words;
    }
  }

  /** For each of the examples of a lesson, what is wrong with it when they are run that way. */
  public static List<Optional<Fault>> faults(List<Example> examples, Way way) throws IOException {
    var faults = new ArrayList<Optional<Fault>>();
    if (!examples.isEmpty()) {
      var lesson = examples.getFirst().lesson();
      var endings = way.endings(lesson, examples.stream().map(Example::path).toList());
      for (int i = 0; i < examples.size(); i++) {
        faults.add(fault(examples.get(i), way, endings.get(i)));
      }
    }
    return faults;
  }

  private static Optional<Fault> fault(Example example, Way way, ExternalProgram.Ending ending)
      throws IOException {
    var complaint =
        ending.hung() || ending.status() != 0
            ? Optional.of("fails: " + ending.output())
            : complaint(example, ending.lines()).map(what -> (what + "\n" + ending.err()).strip());
    return complaint.map(
        what -> Fault.of(example.lesson(), example.file(), "%s it %s".formatted(way, what)));
  }

  /** What is wrong with that output; empty if it is what the file says it prints. */
  private static Optional<String> complaint(Example example, List<String> printed)
      throws IOException {
    var due = example.expectedOutput();
    if (due.stream().noneMatch(Example.ExpectedLine::exactly)) {
      return printed.stream().allMatch(String::isBlank)
          ? Optional.of("prints nothing")
          : Optional.empty();
    }
    boolean same = due.size() == printed.size();
    for (int i = 0; same && i < due.size(); i++) {
      same = !due.get(i).exactly() || due.get(i).text().equals(printed.get(i));
    }
    return same
        ? Optional.empty()
        : Optional.of("does not print what it says, but:\n" + String.join("\n", printed));
  }

  /** What is wrong with any example of the lesson, run in any way. */
  public static List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Way way : Way.values()) {
      faults(lesson.examples(), way).forEach(fault -> fault.ifPresent(faults::add));
    }
    return faults;
  }
}
