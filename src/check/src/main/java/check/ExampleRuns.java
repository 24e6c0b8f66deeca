package check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An example prints what it says it prints, however it is run. */
final class ExampleRuns {
  private ExampleRuns() {}

  /** Most of what a run costs is the start of Java's own tools; what it prints is the same. */
  private static final List<String> SPARING = List.of("XX:TieredStopAtLevel=1", "XX:+UseSerialGC");

  /** The ways that need no IDE. */
  enum Way {
    /** As a source file. */
    JAVA("by java") {
      @Override
      Program program(List<String> options, String source) {
        var command = command("java");
        command.addAll(with("-", options));
        command.add(source);
        return Program.of(command);
      }
    },
    /**
     * Opened in JShell, which takes lines from a pipe without a prompt if it is told to ({@code
     * -}). It has a JVM for itself, and one for what it runs.
     */
    JSHELL("in JShell") {
      @Override
      Program program(List<String> options, String source) {
        var command = command("jshell");
        command.addAll(with("-J-", options));
        command.addAll(with("-R-", SPARING));
        command.addAll(List.of("-s", "-"));
        return Program.of(command).reading("/open %s%nmain()%n/exit%n".formatted(source));
      }
    };

    private final String words;
    private List<String> options; // of the tool's JVM; null: not yet known; guarded by this

    Way(String words) {
      this.words = words;
    }

    private static List<String> command(String program) {
      return new ArrayList<>(List.of(Program.ofJdk(program).toString()));
    }

    private static List<String> with(String prefix, List<String> options) {
      return options.stream().map(option -> prefix + option).toList();
    }

    /**
     * The tool at work on a source file.
     *
     * @param options of its JVM, without the hyphen
     */
    abstract Program program(List<String> options, String source);

    private synchronized List<String> options() throws IOException {
      if (options == null) {
        options = ToolCache.madeBy(SPARING, this::program);
      }
      return options;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  /** What is wrong with the example when it is run that way, in its lesson's folder. */
  static Optional<Fault> fault(Example example, Way way) throws IOException {
    var lesson = example.lesson();
    var ending = way.program(way.options(), example.path()).in(lesson.folder()).run();
    var complaint =
        ending.hung() || ending.status() != 0
            ? Optional.of("fails: " + ending.told())
            : example.complaint(ending.lines()).map(what -> (what + "\n" + ending.err()).strip());
    return complaint.map(what -> lesson.fault(example.file(), "%s it %s".formatted(way, what)));
  }

  /** What is wrong with any example of the lesson, run in any way. */
  static List<Fault> faults(Lesson lesson) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Example example : lesson.examples()) {
      for (Way way : Way.values()) {
        fault(example, way).ifPresent(faults::add);
      }
    }
    return faults;
  }
}
