package kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kit.belief.DeviceBelief;
import kit.quiescence.WatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A place where tasks meet: it holds each that comes until {@code parties} are there at the same
 * time. If they meet, that many run at once, on one processor too, and no clock was asked. If they
 * do not, it is proved that nobody else can come, and the reason is reported at once.
 *
 * <p>What the tasks do beyond the meeting counts too: code that stands still afterwards is rejected
 * with what it hangs on. Thread-safe; the two static methods run one {@link Trial} each.
 */
public final class Rendezvous {
  private final int parties;
  private final Gate gate = new Gate();
  private final List<Thread> arrived = new ArrayList<>();
  private volatile boolean allArrived;

  /**
   * A meeting of so many.
   *
   * @param parties how many must be here at the same time; at least 1
   */
  public Rendezvous(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties: " + parties);
    }
    this.parties = parties;
  }

  /**
   * Called by each task: waits until all have met, or the test lets them go. An interrupted task
   * returns at once, with its interrupt flag set, and does not count as here any more.
   */
  public void arriveAndWait() {
    synchronized (arrived) {
      arrived.add(Thread.currentThread());
    }
    gate.holdAfter(this::openIfAllAreHere);
  }

  private void openIfAllAreHere() {
    if (waiting().size() >= parties) {
      allArrived = true;
      gate.open();
    }
  }

  /** Whether so many have been here at the same time. */
  public boolean allArrived() {
    return allArrived;
  }

  /** Who is held here now, in the order of arrival; an unmodifiable copy. */
  public List<Thread> waiting() {
    return gate.waitingThreads();
  }

  /** Lets everybody go, whether they have met or not, and holds nobody any more. */
  public void open() {
    gate.open();
  }

  /** Who has come at all, also after the opening, once per call of {@link #arriveAndWait()}. */
  List<Thread> arrived() {
    synchronized (arrived) {
      return List.copyOf(arrived);
    }
  }

  /**
   * Proves that so many tasks run at the same time.
   *
   * @param parties how many must meet
   * @param code calls the learner's code with tasks that each meet once
   * @return what the code returned, when the tasks have met and it has ended
   * @throws Exception what the code threw, unchanged
   * @throws Rejection if they cannot meet, with the misconception that it looks like; or if the
   *     code stands still after the meeting
   * @throws org.opentest4j.TestAbortedException if patience is over, they have not met, and it is
   *     not proved that they cannot: neither right nor wrong
   */
  public static <T extends @Nullable Object> T requireConcurrent(
      int parties, RendezvousCode<? extends T> code) throws Exception {
    return new RendezvousProof<T>(parties, null, Trial.PATIENCE).run(code);
  }

  /**
   * As {@link #requireConcurrent(int, Meeting)}, with better evidence of what went wrong.
   *
   * @param items the list that the code gets its tasks' items from
   */
  public static <T extends @Nullable Object> T requireConcurrent(
      int parties, ObservedList<?> items, RendezvousCode<? extends T> code) throws Exception {
    return new RendezvousProof<T>(parties, Objects.requireNonNull(items), Trial.PATIENCE).run(code);
  }

  /**
   * Proves that no more than so many tasks run at the same time: all that come are held until
   * nobody else can come.
   *
   * @param most the greatest number that may
   * @param code calls the learner's code with more tasks than that, which each meet once
   * @return what the code returned
   * @throws Exception what the code threw, unchanged
   * @throws Rejection if more met; or if the code stands still after all were let go
   */
  public static <T extends @Nullable Object> T atMost(int most, RendezvousCode<? extends T> code)
      throws Exception {
    return atMost(most, code, Trial.PATIENCE);
  }

  static <T extends @Nullable Object> T atMost(
      int most, RendezvousCode<? extends T> code, Duration patience) throws Exception {
    var rendezvous = new Rendezvous(most + 1);
    try (Trial<T> trial = Trial.start(() -> code.run(rendezvous::arriveAndWait), patience)) {
      try {
        WatchResult moment = trial.awaitQuiescenceOr(rendezvous::allArrived);
        if (moment instanceof WatchResult.Ended && trial.thrown().isEmpty()) {
          trial.awaitGlobalQuiescenceOr(
              rendezvous::allArrived); // what it did not wait for counts too
        }
      } finally {
        rendezvous.open();
      }
      if (rendezvous.allArrived()) {
        throw Rejection.of(
            DeviceBelief.TOO_MANY_AT_ONCE,
            "%d tasks were at work at the same time, where at most %d may be."
                .formatted(most + 1, most));
      }
      return trial.result();
    }
  }
}
