package coach.play;

import coach.terminal.KeyReader;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.Exercise;

/**
 * A learner who moves the threads of an answer by hand: takes in what is typed, and has it carried
 * out and shown. To be used by one thread.
 */
public final class PlaySession implements AutoCloseable {
  private static final int MOST_KEYS_AT_ONCE = 2;
  private static final char CTRL_C = 3;
  private static final char END_OF_INPUT = 4;
  private static final char ESCAPE = 27;

  private final Exercise exercise;
  private final SessionView display;
  private final PlayScreen screen;
  private final PlayQuestions questions;
  private final PlayCommands commands;
  private boolean isByLines;
  private boolean isInputOver;
  private boolean over;

  /**
   * Nothing is open yet: {@link #open} opens the answer.
   *
   * @param listener gets what comes of questions, from any thread
   */
  public PlaySession(
      Exercise exercise,
      PlayOptions options,
      SessionView display,
      PlayWorker worker,
      Consumer<SessionEvent> listener) {
    this.exercise = exercise;
    this.display = display;
    screen = new PlayScreen(exercise, display);
    questions = new PlayQuestions(display, worker, listener, this::complain);
    commands =
        new PlayCommands(
            exercise, options, screen, questions, moves -> questions.later(() -> line(moves)));
  }

  /** Whether the learner has left. */
  public boolean isOver() {
    return over;
  }

  /** Opens an answer, in place of one that is open. */
  public void open(byte[] content) {
    commands.open(content);
  }

  /** Takes in what has happened. */
  public void handle(SessionEvent event) {
    switch (event) {
      case SessionEvent.Key(char key) -> key(key);
      case SessionEvent.KeysAtOnce(String text) -> keysAtOnce(text);
      case SessionEvent.Pasted(String text) -> refuse(text);
      case SessionEvent.Line(String text) -> {
        isByLines = true;
        questions.later(() -> line(text));
      }
      case SessionEvent.Saved(Exercise saved, byte[] content) -> {
        if (saved.equals(exercise)) {
          open(content);
        }
      }
      case SessionEvent.Finished(Runnable then) -> then.run();
      case SessionEvent.Resized() -> screen.redraw();
      case SessionEvent.Interrupted() -> over = true;
      case SessionEvent.InputEnded() -> isInputOver = true;
      default -> {}
    }
    over |= isInputOver && !questions.isAwaiting();
  }

  private void key(char key) {
    if (key == CTRL_C || key == END_OF_INPUT || key == PlayKey.QUIT.key() && !screen.isHelp()) {
      over = true; // also while an answer is awaited
    } else if (!display.scroll(key)) {
      questions.later(() -> pressedOrLeft(key));
    }
  }

  private void pressedOrLeft(char key) {
    if (screen.isHelp()) {
      screen.goOn();
    } else {
      pressed(key);
    }
  }

  private void keysAtOnce(String text) {
    if (text.length() <= MOST_KEYS_AT_ONCE || commands.areMoves(text)) {
      text.chars().forEach(key -> key((char) key));
    } else {
      refuse(text);
    }
  }

  private void complain(String sentence) {
    commands.complain(sentence);
  }

  private void refuse(String text) {
    screen.say(
        "This looks like pasted text (%d characters at once), so I did nothing with it."
            .formatted(text.length()));
  }

  /** A letter or a word; several letters are as many moves. */
  private void line(String text) {
    Optional<PlayKey> command = PlayKey.of(text.strip());
    if (command.isPresent()) {
      carryOut(command.get());
    } else {
      questions.inTurn(
          text.strip().chars().<Runnable>mapToObj(key -> () -> pressed((char) key)).toList());
    }
  }

  private void pressed(char key) {
    Optional<PlayKey> command = PlayKey.of(key);
    if (command.isPresent()) {
      carryOut(command.get());
    } else if (key == ESCAPE && screen.isAside()) {
      screen.goOn();
    } else if ((key == KeyReader.FORWARDS || key == KeyReader.BACKWARDS) && !screen.isAside()) {
      screen.say("All of it is in view: there is nothing to turn to.");
    } else if (!Character.isWhitespace(key) && !Character.isISOControl(key)) {
      commands.move(key);
    }
  }

  private void carryOut(PlayKey key) {
    switch (key) {
      case QUIT -> over = true;
      case HELP -> screen.help(!isByLines);
      default -> commands.carryOut(key);
    }
  }

  /** Ends what runs, and leaves the screen to others. */
  @Override
  public void close() {
    questions.close();
    screen.close();
  }
}
