package coach.command;

import coach.error.CommandFailedException;
import coach.play.PlayOptions;
import coach.process.LauncherScript;
import coach.progress.ProgressSummary;
import coach.session.LatestOnlyJudge;
import coach.session.WatchSession;
import coach.terminal.FullScreenView;
import coach.terminal.KeyCommand;
import coach.terminal.KeyReader;
import coach.terminal.LineBasedView;
import coach.terminal.LineReader;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.Exercise;

/** Watches an exercise until the learner leaves. */
@Command(
    name = "watch",
    description = "Watches an exercise and judges every save. Leaves with 0, by q and by Ctrl-C.")
final class WatchCommand extends Subcommand {
  private static final Duration POLLING_INTERVAL = Duration.ofMillis(5);

  /** After so long without a line it is not certain any more that nobody will type one. */
  private static final Duration NOBODY_THERE = Duration.ofMillis(500);

  private final BlockingDeque<SessionEvent> events = new LinkedBlockingDeque<>();

  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "3.1 or PoolMap; else the first that is not solved.")
  private String word;

  private PlayOptions play; // null: watches

  WatchCommand() {}

  WatchCommand(Coach coach) {
    super(coach);
  }

  /**
   * One that lets threads be moved by hand, and nothing else.
   *
   * @param word the exercise; null: the first that is not solved
   */
  static WatchCommand forPlay(Coach coach, String word, PlayOptions play) {
    var command = new WatchCommand(coach);
    command.word = word;
    command.play = play;
    return command;
  }

  @Override
  public Integer call() throws Exception {
    LauncherScript.write(coach().workbook());
    if (!coach().hasKeys()) {
      return byLines();
    }
    try (var terminal = TerminalBuilder.builder().name("coach").system(true).build()) {
      return byKeys(terminal);
    }
  }

  /** Where no keys can be read. */
  private int byLines() throws Exception {
    var around = coach().environment();
    new LineReader(around.in(), around.charset(), events::add).start();
    if (play != null) {
      watch(new LineBasedView(around.out(), coach().capabilities()));
      return Coach.EXIT_OK;
    }
    // Nobody there, as under Maven without a terminal: then there is nothing to begin with.
    var first = events.poll(NOBODY_THERE.toMillis(), TimeUnit.MILLISECONDS);
    if (first instanceof SessionEvent.InputEnded) {
      coach().print(progressPage());
      return Coach.EXIT_OK;
    }
    if (first != null) {
      events.addFirst(first);
    }
    coach()
        .print(
            new Page().note("Type a letter or a word, and Enter: " + KeyCommand.foot()).code(""));
    return farewell(
        watch(new LineBasedView(around.out(), coach().capabilities())), coach().capabilities());
  }

  private Page progressPage() throws Exception {
    return ProgressSummary.of(coach().workbook(), coach().progress().now()).page();
  }

  /** On a terminal. */
  int byKeys(Terminal terminal) throws Exception {
    var keys = new KeyReader(terminal.reader(), events::add);
    var screen =
        new FullScreenView(
            terminal, coach().capabilities(), keys, coach().environment().foregroundRunner());
    terminal.handle(Terminal.Signal.WINCH, signal -> events.add(new SessionEvent.Resized()));
    terminal.handle(Terminal.Signal.INT, signal -> events.add(new SessionEvent.Interrupted()));
    terminal.handle(
        Terminal.Signal.CONT, // after Ctrl-Z and fg, the shell has left the terminal as it likes it
        signal -> {
          screen.takeAgain();
          events.add(new SessionEvent.Resized());
        });
    terminal.handle(Terminal.Signal.TSTP, signal -> suspend(screen));
    keys.start();
    var atExit = new Thread(screen::leave, "coach-terminal"); // a kill must not spoil the shell
    Runtime.getRuntime().addShutdownHook(atExit);
    Page progress;
    try {
      progress = watch(screen);
    } finally {
      screen.leave();
      forget(atExit);
    }
    return play != null ? Coach.EXIT_OK : farewell(progress, screen.capabilities());
  }

  /** Ctrl-Z: the shell gets its terminal as it was, and then this process stops. */
  private static void suspend(FullScreenView screen) {
    screen.leave();
    try {
      String stop = "kill -STOP " + ProcessHandle.current().pid();
      new ProcessBuilder("sh", "-c", stop).start().waitFor(); // waits until fg, that is
    } catch (IOException e) {
      screen.takeAgain(); // it can't be stopped, so it goes on
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is at work.
    }
  }

  /** Watches until the learner leaves; returns where they then stand. */
  private Page watch(SessionView display) throws Exception {
    var coach = coach();
    var workbook = coach.workbook();
    var environment = coach.environment();
    var judging = environment.verdictServices();
    var runs =
        new LatestOnlyJudge(
            () -> judging.open(workbook, VerdictService.Purpose.INTERACTIVE), events::add);
    try (var session =
        new WatchSession(
            environment,
            workbook,
            coach.progress(),
            first(),
            Optional.ofNullable(play),
            display,
            runs,
            events::add)) {
      while (!session.over()) {
        session.poll();
        var event = events.poll(POLLING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        if (event != null) {
          session.handle(event);
        }
      }
      return session.farewell();
    }
  }

  private int farewell(Page progress, TerminalCapabilities capabilities) {
    var out = coach().environment().out();
    out.println();
    PageRenderer.lines(progress, capabilities).forEach(out::println);
    return Coach.EXIT_OK;
  }

  /** The exercise to begin with; the first of all if every one is solved. */
  private Exercise first() throws Exception {
    if (word != null) {
      return coach().lookup().exercise(word);
    }
    var summary = ProgressSummary.of(coach().workbook(), coach().progress().now());
    var all = summary.exercises();
    if (all.isEmpty()) {
      throw new CommandFailedException("This workbook has no exercises yet.");
    }
    return summary.firstUnsolved().orElse(all.getFirst());
  }
}
