package coach.command;

import coach.course.CourseNameResolver;
import coach.error.CommandFailedException;
import coach.process.Environment;
import coach.process.GracefulShutdown;
import coach.process.LauncherScript;
import coach.progress.ProgressFile;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import judge.files.TemporaryFolders;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import workbook.Workbook;

/**
 * The coach's command. Without a subcommand it watches the first exercise that is not solved yet.
 */
@Command(
    name = "coach",
    mixinStandardHelpOptions = true,
    version = "Many Hands, coach 1",
    description = "Watches the exercise that you are writing and judges every save.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {"", "Without a command: watch. Help on one: coach help COMMAND."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done; of check: all that was asked for is solved",
      " 1:not so: something is not solved, or was not shown",
      " 2:the command line makes no sense",
      " 3:it could not be done: no workbook, no permission, no JDK"
    },
    subcommands = {
      WatchCommand.class,
      ListCommand.class,
      CheckCommand.class,
      HintCommand.class,
      ExplainCommand.class,
      ResetCommands.Reset.class,
      ResetCommands.Restore.class,
      SolutionCommand.class,
      DiffCommand.class,
      ExampleCommand.class,
      TimelineCommand.class,
      PlayCommand.class,
      PlotCommand.class,
      ReportCommand.class,
      BookCommands.Write.class,
      BookCommands.Read.class,
      JShellCommand.class,
      DoctorCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Coach implements Callable<Integer> {
  public static final int EXIT_OK = 0;
  public static final int EXIT_NOT_SOLVED = 1;
  static final int EXIT_USAGE = 2;
  public static final int EXIT_ERROR = 3;

  private final Environment environment;
  private ProgressFile progress;

  @Option(
      names = "--workbook",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "The workbook's folder; else the one that you are in.")
  private Path folder;

  @Option(
      names = "--plain",
      scope = ScopeType.INHERIT,
      description = "Line by line: no keys, no colours, no clearing of the screen.")
  private boolean plain;

  Coach(Environment environment) {
    this.environment = environment;
  }

  /** Starts the coach; ends the JVM with an exit code. */
  public static void main(String[] args) {
    if (isUnreadable(System.getProperty("user.dir"))
        || Stream.of(args).anyMatch(Coach::isUnreadable)) {
      System.err.println(
          "In this environment Java can't name files with letters beyond ASCII: its encoding of"
              + " names is %s. Set LC_ALL=C.UTF-8 (or a language of yours), and try again."
                  .formatted(System.getProperty("sun.jnu.encoding")));
      System.exit(EXIT_ERROR);
    }
    TemporaryFolders.sweep();
    int code;
    try (var _ = new GracefulShutdown()) { // whatever ends it, what it has begun is cleared away
      code = run(Environment.real(), args);
    }
    System.exit(code);
  }

  /** Whether a name was given in bytes that this JVM can't read. */
  private static boolean isUnreadable(String name) {
    return name.indexOf('\uFFFD') >= 0;
  }

  /** Carries out a command line; returns its exit code. */
  public static int run(Environment real, String... args) {
    var environment = real.withSafeOutput();
    int code = CommandLineSetup.of(environment).execute(args);
    if (environment.out().checkError()) {
      environment
          .err()
          .println(
              "What I had to say could not be written as a whole. Is the disk full, or the reader"
                  + " gone?");
      return code == EXIT_USAGE ? EXIT_USAGE : EXIT_ERROR;
    }
    return code;
  }

  @Override
  public Integer call() throws Exception {
    return new WatchCommand(this).call();
  }

  Environment environment() {
    return environment;
  }

  /** Whether keys can be read and are wanted. */
  boolean hasKeys() {
    return environment.hasKeys() && !plain;
  }

  /** The workbook that is meant. */
  Workbook workbook() throws CommandFailedException {
    if (folder != null) {
      Path named = environment.folder().resolve(folder);
      if (!Workbook.isWorkbook(named)) {
        throw new CommandFailedException(
            "%s is not the workbook's folder: it has no lessons and solutions.".formatted(folder));
      }
      return new Workbook(named);
    }
    var around = Workbook.around(environment.folder());
    if (around.isPresent()) {
      return around.get();
    }
    String home = System.getProperty(LauncherScript.WORKBOOK_PROPERTY, "");
    if (!home.isEmpty() && Files.isDirectory(Path.of(home)) && Workbook.isWorkbook(Path.of(home))) {
      return new Workbook(Path.of(home));
    }
    throw new CommandFailedException(
        "You are not in the workbook's folder: go there, or name it with --workbook FOLDER.");
  }

  CourseNameResolver lookup() throws CommandFailedException {
    return new CourseNameResolver(workbook());
  }

  ProgressFile progress() throws CommandFailedException {
    if (progress == null) {
      progress = ProgressFile.of(workbook());
    }
    return progress;
  }

  TerminalCapabilities capabilities() {
    var capabilities = capabilities(environment);
    return plain ? capabilities.plain() : capabilities;
  }

  /** As the environment has them, whatever the command line says. */
  static TerminalCapabilities capabilities(Environment environment) {
    return environment.terminal()
        ? TerminalCapabilities.of(
            environment.environment(), environment.charset(), columns(environment))
        : TerminalCapabilities.plain(environment.charset());
  }

  /** What the shell says: to ask the terminal itself takes a library that takes its time. */
  private static int columns(Environment environment) {
    try {
      return Integer.parseInt(environment.environment().getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return TerminalCapabilities.WIDTH;
    }
  }

  void print(Page page) {
    print(page, capabilities());
  }

  void print(Page page, TerminalCapabilities capabilities) {
    PrintWriter out = environment.out();
    PageRenderer.lines(page, capabilities).forEach(out::println);
    out.flush();
  }

  /** Says something beside what was asked for. */
  void complain(String words) {
    complain(words, environment);
  }

  static void complain(String words, Environment environment) {
    PageRenderer.lines(new Page().text(words), capabilities(environment))
        .forEach(environment.err()::println);
    environment.err().flush();
  }
}
