package coach.session;

import coach.play.PlayOptions;
import coach.play.PlaySession;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.Exercise;

/**
 * The part of a session in which the threads of the answer are moved by hand: as long as it lasts,
 * all that happens goes there. To be used by one thread.
 */
final class SessionPlay implements AutoCloseable {
  private final SessionView display;
  private final LatestOnlyJudge judge;
  private final Consumer<SessionEvent> listener;
  private @Nullable PlaySession playing; // null: it does not take place

  SessionPlay(SessionView display, LatestOnlyJudge judge, Consumer<SessionEvent> listener) {
    this.display = display;
    this.judge = judge;
    this.listener = listener;
  }

  /** Begins with an answer. */
  void begin(Exercise exercise, byte[] content, PlayOptions options) {
    playing = new PlaySession(exercise, options, display, judge, listener);
    playing.open(content);
  }

  /** Whether it takes place. */
  boolean isOn() {
    return playing != null;
  }

  /** Takes in what has happened; it may have ended with that. */
  void handle(SessionEvent event) {
    PlaySession now = playing;
    if (now != null) {
      now.handle(event);
      if (now.isOver()) {
        close();
      }
    }
  }

  @Override
  public void close() {
    if (playing != null) {
      playing.close();
      playing = null;
    }
  }
}
