package coach.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A coach that watches, on a terminal in memory: from a key to what stands on the screen. */
@Timeout(600)
abstract class TerminalSessionTestBase {
  @TempDir Path folder;
  SampleWorkbook mini;
  CoachFixture desk;
  final CapturedOutput screen = new CapturedOutput();
  LineDisciplineTerminal terminal;
  FutureTask<Integer> watching;

  @BeforeEach
  void begin() throws Exception {
    mini = SampleWorkbook.in(folder);
    desk = new CoachFixture(folder);
    desk.terminal = true;
  }

  final void start() throws Exception {
    start(StandardCharsets.UTF_8, 80);
  }

  final void start(Charset charset, int columns) throws Exception {
    start(charset, columns, 40);
  }

  final void start(Charset charset, int columns, int rows) throws Exception {
    start(charset, columns, rows, WatchCommand::new);
  }

  /** Starts another command than to watch. */
  final void start(Charset charset, int columns, int rows, Function<Coach, WatchCommand> command)
      throws Exception {
    desk.charset = charset;
    terminal = new LineDisciplineTerminal("test", "xterm", screen, charset);
    terminal.setSize(Size.of(columns, rows));
    watching =
        new FutureTask<>(() -> command.apply(new Coach(desk.environment())).byKeys(terminal));
    Thread.ofPlatform().daemon().start(watching);
  }

  @AfterEach
  void leave() throws Exception {
    if (!watching.isDone()) {
      type("q");
      watching.get(CapturedOutput.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
    assertTrue(terminal.getAttributes().getLocalFlag(LocalFlag.ICANON), "given back as it was");
    assertTrue(
        desk.judge.ended.await(CapturedOutput.PATIENCE.toMillis(), TimeUnit.MILLISECONDS),
        "no run is left");
    terminal.close();
  }

  final TerminalSessionTestBase type(String keys) throws Exception {
    terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** What stands on the screen now. */
  final List<String> frame() {
    String[] frames = screen.raw().split("\u001B\\[H\u001B\\[2?J");
    return frames[frames.length - 1]
        .replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "")
        .replace("\r", "")
        .lines()
        .toList();
  }

  final void sees(String... words) throws Exception {
    for (String word : words) {
      screen.await(word);
    }
  }
}
