package coach.command;

import coach.course.CourseNameResolver;
import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import coach.process.Environment;
import coach.text.LibraryTextWriter;
import coach.text.TerminalCapabilities;
import java.io.PrintWriter;
import judge.api.OutdatedToolsException;
import picocli.CommandLine;

/**
 * How the library that reads command lines is set up: how wide and how colourful its help is, and
 * what it says when a command has failed.
 */
final class CommandLineSetup {
  private static final int NARROWEST_HELP = 55; // the library can't do with less

  private CommandLineSetup() {}

  /** The coach's command line, to be executed once. */
  static CommandLine of(Environment environment) {
    var capabilities = Coach.capabilities(environment);
    boolean isNarrow = capabilities.width() < NARROWEST_HELP;
    var line =
        new CommandLine(new Coach(environment))
            .setOut(isNarrow ? folded(environment.out(), capabilities) : environment.out())
            .setErr(isNarrow ? folded(environment.err(), capabilities) : environment.err())
            .setUsageHelpWidth(Math.max(NARROWEST_HELP, capabilities.width()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(false)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    environment.terminal() && capabilities.colour() && !isNarrow
                        ? CommandLine.Help.Ansi.ON
                        : CommandLine.Help.Ansi.OFF))
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> explain(failure, environment));
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(false);
    return line;
  }

  private static PrintWriter folded(PrintWriter out, TerminalCapabilities capabilities) {
    return new PrintWriter(new LibraryTextWriter(out, capabilities), true);
  }

  private static int explain(Exception failure, Environment environment) {
    Coach.complain(words(failure), environment);
    return failure instanceof CourseNameResolver.NameNotFoundException
        ? Coach.EXIT_USAGE
        : Coach.EXIT_ERROR;
  }

  private static String words(Exception failure) {
    return switch (failure) {
      case CourseNameResolver.NameNotFoundException e ->
          e.getMessage() + " `coach list` shows what there is.";
      case CommandFailedException e -> e.getMessage();
      case InterruptedException e -> "Interrupted.";
      case OutdatedToolsException e -> "That could not be done: " + e.getMessage() + ".";
      default ->
          "That could not be done: "
              + ErrorDescription.of(failure)
              + ". `coach doctor` may find out why.";
    };
  }
}
