package coach.command;

import coach.play.PlayOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A game on a terminal in memory: two threads that add to a number. */
abstract class PlaySessionTestBase extends TerminalSessionTestBase {
  final void play(int columns, int rows) throws Exception {
    play(StandardCharsets.UTF_8, columns, rows, PlayOptions.NONE);
  }

  final void play(Charset charset, int columns, int rows, PlayOptions options) throws Exception {
    start(charset, columns, rows, coach -> WatchCommand.forPlay(coach, "1.1", options));
  }
}
