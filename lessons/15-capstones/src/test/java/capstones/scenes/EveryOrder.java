package capstones.scenes;

import static capstones.scenes.SessionBelief.BUSY_ENDS_WITH_SUCCESS;
import static capstones.scenes.SessionBelief.CHECKED_IN_THE_WORKER;
import static capstones.scenes.SessionBelief.END_IS_THE_END;

import capstones.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kit.Rejection;

/**
 * Tries every order in which a user, a worker and the user interface can take their turns. A turn
 * is one thing that the user does, one whole task of the worker executor, or one task of the user
 * interface. After each turn it compares what the user sees with what they may see.
 *
 * <p>The calling thread is that of the user interface.
 */
public final class EveryOrder {
  private static final int TURNS_AT_MOST = 60;
  private static final int ORDERS_AT_MOST = 5_000;

  private final List<Event> script;
  private final List<Integer> choices = new ArrayList<>(); // which of the possible turns, each time
  private final List<Integer> possible = new ArrayList<>(); // how many there were, each time

  private EveryOrder(List<Event> script) {
    this.script = script;
  }

  /** Something that the user does. */
  public sealed interface Event {}

  /**
   * The user asks for a job that publishes these parts, and then fails or not.
   *
   * @param failure what the job throws in the end; null if it does not fail
   */
  public record Ask(String name, List<String> parts, RuntimeException failure) implements Event {
    @Override
    public String toString() {
      return "ask(%s)".formatted(name);
    }
  }

  /** The user presses Cancel. */
  public record Cancel() implements Event {
    @Override
    public String toString() {
      return "cancel()";
    }
  }

  /** Demands that the user sees what they should, in every order of turns. */
  public static void require(Event... script) throws Exception {
    var orders = new EveryOrder(List.of(script));
    try (var worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory())) {
      int tried = 0;
      do {
        orders.new Round(worker).run();
        tried++;
      } while (tried < ORDERS_AT_MOST && orders.goOn());
    }
  }

  /** Moves on to the next order; false if there is none. */
  private boolean goOn() {
    while (!choices.isEmpty()) {
      int next = choices.removeLast() + 1;
      if (next < possible.removeLast()) {
        choices.add(next);
        possible.add(0); // counted again when this turn comes
        return true;
      }
    }
    return false;
  }

  private int choose(int turn, int howMany) {
    if (turn == choices.size()) {
      choices.add(0);
      possible.add(0);
    }
    possible.set(turn, howMany);
    return choices.get(turn);
  }

  private enum Turn {
    USER,
    WORKER,
    UI
  }

  /** One session, and one order. */
  private final class Round {
    private final ExecutorService worker;
    private final HandCrank uiTasks = new HandCrank();
    private final HandCrank workerTasks = new HandCrank();
    private final RecordingView view = new RecordingView(Thread.currentThread());
    private final Session<String> session = new Session<>(uiTasks, workerTasks, view);
    private final List<String> told = new ArrayList<>(); // the turns so far
    private Ask current; // null: the user waits for no job
    private int events;
    private int shownBefore; // how many parts, when the current job was asked for
    private int failuresBefore;

    Round(ExecutorService worker) {
      this.worker = worker;
    }

    void run() throws Exception {
      for (int turn = 0; ; turn++) {
        var turns = Stream.of(Turn.values()).filter(this::isPossible).toList();
        if (turns.isEmpty()) {
          requireAllThere();
          return;
        }
        if (turn == TURNS_AT_MOST) {
          throw Rejection.plain(
              "After %d turns of user, worker and user interface, there still are tasks: each brings another one."
                  .formatted(turn));
        }
        take(turns.get(choose(turn, turns.size())));
        view.requireOnlyUi();
        requireNothingOld();
      }
    }

    private boolean isPossible(Turn turn) {
      return switch (turn) {
        case USER -> events < script.size();
        case WORKER -> workerTasks.size() > 0;
        case UI -> uiTasks.size() > 0;
      };
    }

    private void take(Turn turn) throws Exception {
      switch (turn) {
        case USER -> happen(script.get(events++));
        case WORKER -> {
          told.add("a worker does a task");
          worker.submit(workerTasks.next()).get();
        }
        case UI -> {
          told.add("the user interface does a task");
          uiTasks.next().run();
        }
      }
    }

    private void happen(Event event) {
      told.add(event.toString());
      switch (event) {
        case Ask ask -> {
          session.ask(publish -> {
            ask.parts().forEach(publish);
            if (ask.failure() != null) {
              throw ask.failure();
            }
          });
          current = ask;
        }
        case Cancel _ -> {
          session.cancel();
          current = null;
        }
      }
      shownBefore = view.shown().size();
      failuresBefore = view.failures().size();
    }

    private void requireNothingOld() {
      var shown = shownSince();
      var due = current == null ? List.<String>of() : current.parts();
      boolean isStart = shown.size() <= due.size() && due.subList(0, shown.size()).equals(shown);
      if (!isStart) {
        boolean isOld = !due.containsAll(shown);
        var happened =
            "%s was shown, where %s.".formatted(shown, isOld ? wanted() : "they should be " + due);
        throw isOld ? Rejection.of(CHECKED_IN_THE_WORKER, story(happened)) : plain(happened);
      }
      if (failuresSince().stream().anyMatch(f -> current == null || f != current.failure())) {
        throw Rejection.of(
            CHECKED_IN_THE_WORKER, story("A failure was shown, where %s.".formatted(wanted())));
      }
      boolean isWaiting = uiTasks.size() == 0 && workerTasks.size() > 0 && current != null;
      if (isWaiting && !view.isBusy() && shown.size() < due.size()) {
        throw Rejection.of(
            END_IS_THE_END, story("The view is not busy, though %s.".formatted(wanted())));
      }
    }

    private void requireAllThere() {
      if (view.isBusy()) {
        throw Rejection.of(
            BUSY_ENDS_WITH_SUCCESS, story("There is nothing left to do, and the view is busy."));
      }
      if (current != null && !shownSince().equals(current.parts())) {
        throw plain("In the end %s was shown, where %s.".formatted(shownSince(), wanted()));
      }
      if (current != null && current.failure() != null && failuresSince().size() != 1) {
        throw plain(
            "The job threw an exception, and view.failed was called %d times."
                .formatted(failuresSince().size()));
      }
    }

    private List<String> shownSince() {
      return view.shown().subList(shownBefore, view.shown().size());
    }

    private List<Throwable> failuresSince() {
      return view.failures().subList(failuresBefore, view.failures().size());
    }

    private String wanted() {
      return current == null
          ? "the user had pressed Cancel"
          : "the user had asked for %s".formatted(current.name());
    }

    private Rejection plain(String happened) {
      return Rejection.plain(story(happened));
    }

    private String story(String happened) {
      return "%s The order was: %s.".formatted(happened, String.join(", ", told));
    }
  }
}
