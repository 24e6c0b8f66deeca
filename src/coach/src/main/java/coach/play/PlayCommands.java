package coach.play;

import coach.error.ErrorDescription;
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

/** Does in a game what keys ask for: moves and all else. To be used by one thread. */
final class PlayCommands {
  private final Exercise exercise;
  private final PlayScreen screen;
  private final PlayQuestions questions;
  private final Consumer<String> typist;
  private PlayOptions options;
  private @Nullable PlayGame game; // null: there is nothing to be played, or not yet

  /**
   * Nothing is open yet.
   *
   * @param typist gets the moves with which the game is to begin, as if they were typed
   */
  PlayCommands(
      Exercise exercise,
      PlayOptions options,
      PlayScreen screen,
      PlayQuestions questions,
      Consumer<String> typist) {
    this.exercise = exercise;
    this.options = options;
    this.screen = screen;
    this.questions = questions;
    this.typist = typist;
  }

  /** Opens an answer, in place of one that is open. */
  void open(byte[] content) {
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
      typist.accept(wanted);
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

  /** Says why a question has no answer. */
  void complain(String sentence) {
    if (game == null || game.state() == null) {
      screen.showInstead(new Page().bad(sentence).text("Save your file to try again; q leaves."));
    } else {
      screen.say(sentence);
    }
  }

  /** Who knows the way types quickly, and every move can be taken back. */
  boolean areMoves(String text) {
    PlayGame now = game;
    return now != null && text.chars().allMatch(key -> now.keys().thread((char) key).isPresent());
  }

  /** Does what a key asks for that concerns the game. */
  void carryOut(PlayKey key) {
    PlayGame now = game;
    if (now != null && now.state() != null) {
      switch (key) {
        case UNDO -> undo(now);
        case REDO -> redo(now);
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
    List<Integer> before = now.undo();
    if (before.equals(now.moves())) {
      screen.say("Nobody has moved yet.");
    } else {
      go(now, before);
    }
  }

  private void redo(PlayGame now) {
    Optional<List<Integer>> again = now.redo();
    if (again.isPresent()) {
      go(now, again.get());
    } else {
      screen.say("There is nothing to do again: u takes a move back, and → does it again.");
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

  /** Moves the thread that has this key. */
  void move(char key) {
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
}
