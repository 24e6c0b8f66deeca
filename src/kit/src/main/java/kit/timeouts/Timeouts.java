package kit.timeouts;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Optional;
import kit.Rejection;
import kit.Trial;
import kit.belief.DeviceBelief;
import kit.quiescence.WatchResult;

/**
 * Demands that the learner's code waits for work as long as that takes. How it is found out is in
 * the package's documentation.
 *
 * <p>It judges that alone: an answer that does not wait at all, hangs or throws is left to other
 * tests. So its test may stand anywhere; before the others is best, because to them a wait of a
 * second looks like one without end, unless the machine is so busy that it runs out.
 *
 * <p>One at a time, as {@link Trial} says.
 */
public final class Timeouts {
  /** Where one only renews its wait and another is on the move for ever, the watch has to end. */
  private static final int MOST_WAITS = 20 * VirtualClock.RENEWALS;

  private Timeouts() {}

  /**
   * Runs the work, lets every limit run out while it is held, and finds out who gives up.
   *
   * @param work a class with a constructor without parameters; not null
   * @throws Rejection with {@link DeviceBelief#GIVES_UP_WAITING} and the place, if somebody does;
   *     or from {@link SlowWork#verifyAfterwards}
   * @throws Exception what the scenario's constructor or {@link SlowWork#verifyAfterwards} throws
   */
  public static void requireNoTimeout(Class<? extends SlowWork> work) throws Exception {
    var weaver = TimedCallWeaver.of(work.getClassLoader());
    if (!looksAfterwards(work) && !weaver.reachesHooks(work)) {
      return; // nothing of what it finds out can come about
    }
    var clock = new VirtualClock();
    TimedCallHooks.set(clock);
    try {
      SlowWork slow = newInstance(weaver.newLoader().loadClass(work.getName()));
      var trial =
          Trial.start(() -> {
            slow.call();
            return true;
          });
      try (trial) {
        Optional<Rejection> rejection;
        try {
          rejection = gaveUp(slow, clock, trial);
        } finally {
          clock.stop();
          slow.release();
        }
        trial.awaitGlobalQuiescence();
        if (rejection.isPresent()) {
          throw rejection.get();
        }
        if (trial.ended() && trial.awaitOutcome().returned()) {
          slow.verifyAfterwards();
        }
      }
    } finally {
      TimedCallHooks.set(null);
    }
  }

  private static boolean looksAfterwards(Class<?> work) {
    for (Class<?> type = work; type != SlowWork.class; type = type.getSuperclass()) {
      try {
        type.getDeclaredMethod("verifyAfterwards");
        return true;
      } catch (NoSuchMethodException e) {
        // Perhaps one that it extends.
      }
    }
    return false;
  }

  private static SlowWork newInstance(Class<?> loadedAnew) throws Exception {
    var constructor = loadedAnew.getDeclaredConstructor();
    constructor.setAccessible(true);
    try {
      return (SlowWork) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception thrown ? thrown : e;
    }
  }

  private static Optional<Rejection> gaveUp(SlowWork slow, VirtualClock clock, Trial<?> trial)
      throws InterruptedException {
    WatchResult moment;
    do { // who would wait with a limit stops before it; a child process takes its time
      moment = trial.awaitQuiescenceOr(slow::isUnderWay);
    } while (moment instanceof WatchResult.StillActive && slow.mayComeUnderWay());
    if (trial.ended() || !clock.isWaitedFor()) {
      return Optional.empty();
    }
    clock.moveOn();
    long waits;
    do { // renewals are counted, not timed: on a busy machine each of them may take long
      waits = clock.waits();
      moment = trial.awaitQuiescenceOr(() -> slow.isBrokenOff() || clock.isOnlyRenewed());
    } while (moment instanceof WatchResult.StillActive
        && clock.waits() > waits
        && clock.waits() < MOST_WAITS);
    if (trial.ended()) {
      trial.awaitGlobalQuiescenceOr(
          slow::isAtWork); // what came too late for the code may come still
    }
    boolean isLeft = trial.ended() && slow.isAtWork();
    if (!isLeft && !slow.isBrokenOff()) {
      return Optional.empty();
    }
    return clock.lastGivenUp(trial.caller()).map(wait -> rejection(slow, wait, isLeft));
  }

  private static Rejection rejection(SlowWork slow, VirtualClock.GivenUp wait, boolean isLeft) {
    String what = Character.toUpperCase(slow.what().charAt(0)) + slow.what().substring(1);
    return Rejection.of(
        DeviceBelief.GIVES_UP_WAITING,
        "%s was still at work, and your code gave up after waiting%s in %s%s."
            .formatted(what, describe(wait), wait.place(), isLeft ? "" : " and broke it off"));
  }

  private static String describe(VirtualClock.GivenUp wait) {
    if (wait.limit().isZero()) {
      return ", by what the clock says";
    }
    String limit = describe(wait.limit());
    return wait.times() > 1 ? " " + wait.times() + " times for " + limit : " for " + limit;
  }

  private static String describe(Duration limit) {
    if (limit.toNanos() % Duration.ofSeconds(1).toNanos() == 0) {
      long seconds = limit.toSeconds();
      boolean inMinutes = seconds >= 60 && seconds % 60 == 0;
      return inMinutes ? seconds / 60 + " min" : seconds + " s";
    }
    return limit.toMillis() > 0 ? limit.toMillis() + " ms" : limit.toNanos() + " ns";
  }
}
