package coach.play;

import coach.error.ErrorDescription;
import coach.terminal.SessionEvent;
import coach.terminal.SessionView;
import coach.text.Page;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
  private PlayOptions options;
  private @Nullable PlayGame game; // null: there is nothing to be played, or not yet
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
    this.options = options;
    this.display = display;
    screen = new PlayScreen(exercise, display);
    questions = new PlayQuestions(display, worker, listener, this::complain);
  }

  /** Whether the learner has left. */
  public boolean isOver() {
    return over;
  }

  /** Opens an answer, in place of one that is open. */
  public void open(byte[] content) {
    game = null;
    beginning().open(content);
  }

  private PlayBeginning beginning() {
    return new PlayBeginning(exercise, options, screen, questions, this::begin);
  }

  private void begin(PlayGame fresh, int scenario) {
    game = fresh;
    fresh.choose(scenario);
    String wanted = options.moves();
    options = PlayOptions.NONE; // what was saved meanwhile begins with no move
    go(fresh, List.of());
    if (!wanted.isEmpty()) {
      questions.later(() -> line(wanted));
    }
  }

  /** Replaces all moves; undone at once. */
  private void jump(PlayGame in, List<Integer> moves, String note) {
    String more = in.moves().isEmpty() ? "" : " u brings your own moves back.";
    in.jump(moves);
    go(in, moves, note.isEmpty() && more.isEmpty() ? "" : (note + more).strip());
  }

  private void go(PlayGame in, List<Integer> moves) {
    go(in, moves, "");
  }

  private void go(PlayGame in, List<Integer> moves, String note) {
    var scenario = in.scenario();
    questions.<PlayState>ask(
        "",
        answers -> answers.at(scenario, moves),
        state -> {
          in.show(state);
          in.say(note);
          screen.show(in);
        });
  }

  private void complain(String sentence) {
    if (game == null || game.state() == null) {
      screen.showInstead(new Page().bad(sentence).text("Save your file to try again; q leaves."));
    } else {
      screen.say(sentence);
    }
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
    if (text.length() <= MOST_KEYS_AT_ONCE || areMoves(text)) {
      text.chars().forEach(key -> key((char) key));
    } else {
      refuse(text);
    }
  }

  /** Who knows the way types quickly, and every move can be taken back. */
  private boolean areMoves(String text) {
    PlayGame now = game;
    return now != null && text.chars().allMatch(key -> now.keys().thread((char) key).isPresent());
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
    } else if (!Character.isWhitespace(key) && !Character.isISOControl(key)) {
      move(key);
    }
  }

  private void carryOut(PlayKey key) {
    PlayGame now = game;
    if (key == PlayKey.QUIT) {
      over = true;
    } else if (key == PlayKey.HELP) {
      screen.help(!isByLines);
    } else if (now != null && now.state() != null) {
      switch (key) {
        case UNDO -> undo(now);
        case BEGIN -> jump(now, List.of(), "");
        case LANES -> screen.toggleWhole();
        case FAILING -> failing(now);
        case NEXT -> next(now);
        case SAVE -> save(now);
        case HELP, QUIT -> throw new AssertionError(key);
      }
    }
  }

  private void undo(PlayGame now) {
    List<Integer> before = now.before();
    if (before.equals(now.moves())) {
      screen.say("Nobody has moved yet.");
    } else {
      go(now, before);
    }
  }

  private void failing(PlayGame now) {
    PlaySummary all = now.summary();
    if (all == null || all.schedule().isEmpty()) {
      screen.say(
          all != null && all.isComplete()
              ? "It never fails: the test tries %d orders of the steps, and all come out right."
                  .formatted(all.schedules())
              : "No order that fails is known.");
    } else if (all.failing().isEmpty()) {
      screen.say(
          "It fails in schedule %s, which can't be shown move by move. %s"
              .formatted(all.schedule(), all.words()));
    } else {
      jump(now, all.failing(), "So it fails.");
    }
  }

  private void next(PlayGame now) {
    if (now.scenarios().size() == 1) {
      screen.say("This exercise has no other test with threads to be moved.");
    } else {
      int next = (now.chosen() + 1) % now.scenarios().size();
      beginning().begin(now, next);
    }
  }

  private void save(PlayGame now) {
    try {
      var file = screen.save(now);
      screen.say("Saved in " + exercise.lesson().workbook().shown(file) + ".");
    } catch (IOException e) {
      screen.say("It could not be saved: " + ErrorDescription.of(e) + ".");
    }
  }

  private void move(char key) {
    PlayGame now = game;
    PlayState state = now == null ? null : now.state();
    if (state == null) {
      return;
    }
    Optional<Integer> thread = now.keys().thread(key);
    if (thread.isPresent() && state.choices().contains(thread.get())) {
      go(now, now.and(thread.get()));
    } else {
      screen.say(complaint(state, key, thread));
    }
  }

  private static String complaint(PlayState state, char key, Optional<Integer> thread) {
    if (state.outcome() != null) {
      return "It is over: u takes the last move back, 0 begins again.";
    }
    Optional<PlayThread> which =
        state.threads().stream().filter(t -> thread.equals(Optional.of(t.number()))).findFirst();
    if (which.isEmpty()) {
      return "The key %s moves no thread. ? shows what the keys do.".formatted(key);
    }
    String name = which.get().name();
    String waitsFor = which.get().waitsFor();
    if (which.get().status() == PlayThread.Status.ENDED) {
      return "%s can't move: it has ended.".formatted(name);
    }
    return state.question() == null && !waitsFor.isEmpty()
        ? "%s can't move: it waits %s.".formatted(name, waitsFor)
        : "%s can't move.".formatted(name);
  }

  /** Ends what runs, and leaves the screen to others. */
  @Override
  public void close() {
    questions.close();
    screen.close();
  }
}
