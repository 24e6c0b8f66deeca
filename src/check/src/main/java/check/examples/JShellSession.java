package check.examples;

import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import judge.files.TemporaryFolders;

/**
 * JShell opens one source file after the other and runs its {@code main}, each in a JVM of its own:
 * that comes with {@code /reset}. So the tool itself starts once, and that is most of what it costs
 * to run a small program in it.
 *
 * @param options of the tool's JVM, and of those in which it runs code, without the hyphen
 */
record JShellSession(List<String> options) {
  private static final String MARK = "---- that was %s ----";

  /**
   * Takes lines from a pipe without a prompt, if it is told to ({@code -}).
   *
   * @param home of its preferences: whoever runs the check keeps theirs, and has none if they never
   *     used JShell
   */
  private ExternalProgram tool(Path home) throws IOException {
    // Java would make this folder itself, and say so on the error stream.
    Files.createDirectories(home.resolve(".java/.userPrefs"));
    var command = new ArrayList<>(List.of(ExternalProgram.ofJdk("jshell").toString()));
    command.add("-J-Djava.util.prefs.userRoot=" + home);
    for (String option : options) {
      command.add("-J-" + option);
      command.add("-R-" + option);
    }
    command.addAll(List.of("-s", "-"));
    return ExternalProgram.of(command);
  }

  /**
   * How it went with each of the files. One that does not end, or takes the tool with it, has that
   * reported of it, and those behind it get another session.
   *
   * @param folder in which JShell is started, and from which the files are named
   */
  List<ExternalProgram.Ending> run(Path folder, List<String> sources) throws IOException {
    var endings = new ArrayList<ExternalProgram.Ending>();
    while (endings.size() < sources.size()) {
      endings.addAll(session(folder, sources.subList(endings.size(), sources.size())));
    }
    return endings;
  }

  /** Of the first of them at least. */
  private List<ExternalProgram.Ending> session(Path folder, List<String> sources)
      throws IOException {
    Path home = Files.createTempDirectory("check-jshell-").toRealPath();
    try {
      return session(tool(home), folder, sources);
    } finally {
      TemporaryFolders.delete(home);
    }
  }

  private static List<ExternalProgram.Ending> session(
      ExternalProgram tool, Path folder, List<String> sources) throws IOException {
    var lines = new StringBuilder();
    for (String source : sources) {
      // On a line of its own, even if the program's last line has no end.
      var mark = "System.%s.print(\"\\n" + MARK.formatted(source) + "\\n\")\n";
      lines.append("/open %s\nmain()\n".formatted(source));
      lines.append(mark.formatted("out")).append(mark.formatted("err")).append("/reset\n");
    }
    var whole =
        tool.in(folder)
            .reading(lines + "/exit\n")
            .within(tool.patience().multipliedBy(sources.size()))
            .run();
    var out = new Marked(whole.out());
    var err = new Marked(whole.err());
    var endings = new ArrayList<ExternalProgram.Ending>();
    for (String source : sources.subList(0, sources.size() - 1)) {
      if (!out.has(source)) {
        return with(endings, source, whole, out, err); // it was under way when the tool ended
      }
      endings.add(new ExternalProgram.Ending(0, false, out.next(source), err.next(source)));
    }
    return with(endings, sources.getLast(), whole, out, err);
  }

  /** How the tool ended, and all that is left of what it said, is reported of that file. */
  private static List<ExternalProgram.Ending> with(
      List<ExternalProgram.Ending> endings,
      String source,
      ExternalProgram.Ending whole,
      Marked out,
      Marked err) {
    endings.add(
        new ExternalProgram.Ending(
            whole.status(),
            whole.hung(),
            out.next(source) + out.rest,
            err.next(source) + err.rest));
    return endings;
  }

  /** A stream with marks in it, read from its beginning. */
  private static final class Marked {
    private String rest;

    Marked(String text) {
      rest = text.replace("\r\n", "\n");
    }

    private static String mark(String source) {
      return "\n" + MARK.formatted(source) + "\n";
    }

    boolean has(String source) {
      return rest.contains(mark(source));
    }

    /** What stands before the mark, if that is there. */
    String next(String source) {
      if (!has(source)) {
        return "";
      }
      int end = rest.indexOf(mark(source));
      var text = rest.substring(0, end);
      rest = rest.substring(end + mark(source).length());
      return text;
    }
  }
}
