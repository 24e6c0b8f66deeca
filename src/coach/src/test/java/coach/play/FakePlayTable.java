package coach.play;

import explorer.play.LaneStep;
import explorer.play.PlayJson;
import explorer.play.PlayOutcome;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import explorer.play.PlayThread.Status;
import explorer.play.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import judge.api.PlayReply;
import judge.api.PlayScenario;
import judge.api.PlayTable;

/**
 * Two threads that add 1 and 2 to a number, each in two steps: reading and writing. The second
 * scenario is safe: who reads keeps the other one out.
 */
public final class FakePlayTable implements PlayTable {
  public static final PlayScenario LOST =
      new PlayScenario("mini.GreetingTest$Lost", Optional.empty(), 2, "both count");
  public static final PlayScenario SAFE =
      new PlayScenario("mini.GreetingTest$Safe", Optional.of("1 2"), 2, "both count, locked");

  /** Fails as well, in a test of the same name. */
  public static final PlayScenario LOST_AGAIN =
      new PlayScenario("mini.GreetingTest$LostAgain", Optional.empty(), 2, "both count");

  /** What there is to be played. */
  public volatile List<PlayScenario> scenarios = List.of(SAFE, LOST);

  /** Is counted down when a question that never ends was asked. */
  public final CountDownLatch stuck = new CountDownLatch(1);

  /** Is counted down when it is closed, which is done in the background. */
  public final CountDownLatch closed = new CountDownLatch(1);

  /** Whether each question lasts for ever. */
  public volatile boolean hangs;

  @Override
  public List<PlayScenario> scenarios() {
    return scenarios;
  }

  @Override
  public PlayReply ask(PlayScenario scenario, String question, String detail)
      throws InterruptedException {
    if (hangs) {
      stuck.countDown();
      new CountDownLatch(1).await();
    }
    return switch (question) {
      case "explore" -> new PlayReply.Answer(PlayJson.of(summary(scenario)));
      case "state" -> {
        List<Integer> moves =
            detail.isEmpty()
                ? List.of()
                : Stream.of(detail.split(",")).map(Integer::valueOf).toList();
        yield new PlayReply.Answer(PlayJson.of(new Adding(scenario.equals(SAFE)).state(moves)));
      }
      default -> new PlayReply.Failure("No such question.");
    };
  }

  private static PlaySummary summary(PlayScenario scenario) {
    return scenario.equals(SAFE)
        ? new PlaySummary(12, true, PlaySummary.Verdict.RIGHT, List.of(), "", "")
        : new PlaySummary(
            4, false, PlaySummary.Verdict.FAILS, List.of(1, 2, 2, 1), "It came to 1.", "2:2");
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** The program, step by step. */
  private static final class Adding {
    private final boolean locked;
    private final int[] steps = new int[3];
    private final int[] seen = new int[3];
    private final List<LaneStep> lanes = new ArrayList<>();
    private int n;

    Adding(boolean locked) {
      this.locked = locked;
    }

    PlayState state(List<Integer> moves) {
      moves.forEach(this::move);
      var choices = Stream.of(1, 2).filter(t -> steps[t] < 2 && !isKeptOut(t)).toList();
      var outcome =
          !choices.isEmpty()
              ? null
              : n == 3
                  ? new PlayOutcome(PlayOutcome.Kind.RIGHT, "", "", "")
                  : new PlayOutcome(PlayOutcome.Kind.WRONG, "It came to " + n + ".", "", "");
      return new PlayState(
          moves,
          List.of(thread(1, "A"), thread(2, "B")),
          lanes,
          List.of(new SharedValue("n", "" + n)),
          choices,
          null,
          outcome,
          outcome == null ? "" : "2:2",
          "key");
    }

    private boolean isKeptOut(int thread) {
      return locked && steps[thread] == 0 && steps[3 - thread] == 1;
    }

    private void move(int thread) {
      if (steps[thread]++ == 0) {
        seen[thread] = n;
        lanes.add(new LaneStep(thread, "reads n → " + n, "Greeting.java", 4));
      } else {
        n = seen[thread] + thread;
        lanes.add(new LaneStep(thread, "n = " + n, "Greeting.java", 5));
      }
    }

    private PlayThread thread(int number, String name) {
      boolean waits = isKeptOut(number);
      int done = steps[number];
      return new PlayThread(
          number,
          name,
          done == 2 ? Status.ENDED : waits ? Status.WAITS : Status.READY,
          done == 0 ? "reads n" : done == 1 ? "writes n" : "",
          done == 2 ? "" : "Greeting.java",
          done == 2 ? 0 : 4 + done,
          List.of(),
          waits ? "for the lock of n, which " + (number == 1 ? "B" : "A") + " holds" : "",
          List.of());
    }
  }
}
