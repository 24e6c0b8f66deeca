package virtualthreads;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPTED_IS_FAILED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static virtualthreads.scenes.VirtualThreadBelief.ASKED_IN_TURN;
import static virtualthreads.scenes.VirtualThreadBelief.SIBLING_STOPS_TOO;
import static virtualthreads.scenes.VirtualThreadBelief.STARTED_IS_DONE;
import static virtualthreads.scenes.VirtualThreadBelief.WORK_HEARS_THE_CLOCK;

import explorer.Schedules;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import kit.Exercise;
import kit.JdkUse;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import virtualthreads.scenes.HeldWork;
import virtualthreads.scenes.LoadScenarios;
import virtualthreads.scenes.SlowParts;
import virtualthreads.scenes.ThrownFailure;
import virtualthreads.scenes.VirtualThreadBelief;

@Exercise("9.2 Load")
@Beliefs(VirtualThreadBelief.class)
class LoadTest {
  private static final Page PAGE = new Page("profile", "orders");

  /** A time that never ends. */
  private static CompletableFuture<Void> never() {
    return new CompletableFuture<>();
  }

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the parts take, also for those that are slow to stop")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowParts.InTime.class);
    Timeouts.requireNoTimeout(SlowParts.WhenTimeIsUp.class);
    Timeouts.requireNoTimeout(SlowParts.BesideFailure.class);
    Timeouts.requireNoTimeout(SlowParts.AfterInterrupt.class);
  }

  @Test
  @Order(1)
  @DisplayName("the page comes when both parts are there, whichever is the slower one")
  void waitsForTheSlower() throws Exception {
    for (boolean isProfileSlow : new boolean[] {true, false}) {
      var held = new HeldWork();
      var quick = new HeldWork();
      quick.letGo();
      Callable<String> profile = (isProfileSlow ? held : quick).returning("profile");
      Callable<String> orders = (isProfileSlow ? quick : held).returning("orders");
      try (var trial = Trial.start(() -> Load.load(profile, orders, never()))) {
        trial.awaitGlobalQuiescence();
        boolean isEarly = trial.ended() || held.undisturbed() == 0;
        held.letGo();
        var ending = trial.awaitOutcome();
        if (isEarly) {
          throw Rejection.of(
              STARTED_IS_DONE,
              "One of the two parts was still under way, and load %s."
                  .formatted(ending.describe()));
        }
        String happened =
            "Both parts were loaded; load should return %s, and it %s."
                .formatted(PAGE, ending.describe());
        if (ending.value() instanceof Page page
            && (page.profile() == null || page.orders() == null)) {
          throw Rejection.of(STARTED_IS_DONE, happened);
        }
        if (!PAGE.equals(ending.value())) {
          throw Rejection.plain(happened);
        }
        if (held.begun() + quick.begun() > 2) {
          throw Rejection.plain(
              "Two parts were called %d times.".formatted(held.begun() + quick.begun()));
        }
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("both parts are under way at the same time")
  void bothAtOnce() throws Exception {
    Rendezvous.requireConcurrent(
        2,
        meet ->
            Load.load(
                () -> {
                  meet.run();
                  return "profile";
                },
                () -> {
                  meet.run();
                  return "orders";
                },
                never()));
  }

  @Test
  @Order(3)
  @DisplayName("if a part fails, the other one is stopped at once, and load throws the failure")
  void failureStopsTheOther() throws Exception {
    failureStopsTheOther(new IllegalStateException("no orders"));
    failureStopsTheOther(new IOException("no connection"));
    failureStopsTheOther(new AssertionError("impossible"));
    failureStopsTheOther(new InterruptedException("thrown by the part itself"));
  }

  private static void failureStopsTheOther(Throwable failure) throws Exception {
    boolean isHeardOfProfile = isOtherStopped(failure, true);
    boolean isHeardOfOrders = isOtherStopped(failure, false);
    String which = isHeardOfOrders ? "profile" : "orders";
    if (isHeardOfProfile != isHeardOfOrders) {
      throw Rejection.of(
          ASKED_IN_TURN,
          "The %s failed while the other part was under way, and load did not notice before that one had ended."
              .formatted(which));
    }
    if (!isHeardOfProfile) {
      throw Rejection.of(
          SIBLING_STOPS_TOO,
          "A part failed while the other one was under way, and the other one was not"
              + " interrupted.");
    }
  }

  /** Lets one part fail, and demands that the failure comes out. */
  private static boolean isOtherStopped(Throwable failure, boolean isProfile) throws Exception {
    var other = new HeldWork();
    Callable<String> fails =
        () -> {
          other.awaitBegun();
          ThrownFailure.raise(failure);
          return null;
        };
    var threads = ThreadLeakCheck.begin();
    boolean isUnheard;
    try (var trial =
        Trial.start(() ->
            isProfile
                ? Load.load(fails, other.returning("orders"), never())
                : Load.load(other.returning("profile"), fails, never()))) {
      trial.awaitGlobalQuiescence();
      isUnheard = other.undisturbed() > 0 && !trial.ended();
      boolean isLeft = trial.ended() && other.underWay() > 0;
      other.letGo();
      String happened =
          "The %s failed by %s"
              .formatted(isProfile ? "profile" : "orders", failure.getClass().getSimpleName());
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%s, and load waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
      }
      ThrownFailure.requireAsItIs(trial.awaitOutcome(), failure, happened, "load");
      if (isLeft) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, happened + ", and when load threw, the other part was under way.");
      }
    }
    threads.requireNoThreadLeft();
    return !isUnheard;
  }

  @Test
  @Order(4)
  @DisplayName("when the time is up: TimeoutException, when the parts under way have been stopped")
  void timeIsUp() throws Exception {
    timeIsUp(2);
    timeIsUp(1);
  }

  /** So many parts are under way, and the rest has ended. */
  private static void timeIsUp(int underWay) throws Exception {
    var profile = new HeldWork();
    var orders = new HeldWork();
    if (underWay == 1) {
      profile.letGo();
    }
    var timeUp = never();
    var threads = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(
            () -> Load.load(profile.returning("profile"), orders.returning("orders"), timeUp))) {
      trial.awaitGlobalQuiescence();
      // In a thread of its own: what the code has that thread do may take its time.
      Thread.ofPlatform().daemon().name("clock").start(() -> timeUp.complete(null));
      trial.awaitGlobalQuiescence();
      boolean isUnheard = profile.undisturbed() + orders.undisturbed() > 0;
      boolean isLeft = trial.ended() && profile.underWay() + orders.underWay() > 0;
      profile.letGo();
      orders.letGo();
      String happened =
          "The time was up while %s under way"
              .formatted(underWay == 1 ? "one part was" : "both parts were");
      if (isLeft) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, happened + ", and when load came to its end, it still was.");
      }
      if (isUnheard) {
        throw Rejection.of(WORK_HEARS_THE_CLOCK, happened + ", and not all of it was interrupted.");
      }
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof TimeoutException)) {
        throw Rejection.of(
            ending.isCausedBy(InterruptedException.class)
                ? INTERRUPTED_IS_FAILED
                : WORK_HEARS_THE_CLOCK,
            "%s, and load %s instead of a TimeoutException."
                .formatted(happened, ending.describe()));
      }
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(5)
  @DisplayName("an interrupt while it waits is passed on, to the parts too")
  void interrupted() throws Exception {
    var profile = new HeldWork();
    var orders = new HeldWork();
    var threads = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(
            () -> Load.load(profile.returning("profile"), orders.returning("orders"), never()))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      boolean isUnheard = profile.undisturbed() + orders.undisturbed() > 0;
      boolean isLeft = trial.ended() && profile.underWay() + orders.underWay() > 0;
      trial.interrupt(); // while the parts stop
      trial.awaitGlobalQuiescence();
      boolean isLeftNow = trial.ended() && profile.underWay() + orders.underWay() > 0;
      profile.letGo();
      orders.letGo();
      var ending = trial.awaitOutcome();
      if (!isLeft && isLeftNow) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted again while it waited for the parts to stop, load came to its end before"
                + " they had.");
      }
      // First, because it is certain: how load then ends may depend on which part ends first.
      if (isUnheard && !isLeft) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, load did not interrupt the parts under way.");
      }
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, load %s instead of an InterruptedException."
                .formatted(ending.describe()));
      }
      if (isLeft) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "Interrupted while it waited, load came to its end while a part was under way.");
      }
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(6)
  @DisplayName("if the time is up before it begins: TimeoutException, and nothing goes on")
  void timeWasUp() throws Exception {
    var held = new HeldWork();
    var early = CompletableFuture.completedFuture("at once");
    try (var trial =
        Trial.start(() -> Load.load(held.returning("profile"), held.returning("orders"), early))) {
      trial.awaitGlobalQuiescence();
      boolean isUnheard = held.undisturbed() > 0;
      held.letGo();
      var ending = trial.awaitOutcome();
      if (isUnheard || !(ending.failure() instanceof TimeoutException)) {
        throw Rejection.of(
            WORK_HEARS_THE_CLOCK,
            "The time was up before load began, and load %s%s."
                .formatted(
                    isUnheard ? "let a part go on, and " : "",
                    ending.describe()
                        + (ending.returned() ? " instead of throwing a TimeoutException" : "")));
      }
    }
    Schedules.explore(LoadScenarios.TimeWasUp.class);
  }

  @Test
  @Order(7)
  @DisplayName("the end of the time belongs to the caller")
  void notItsTime() throws Exception {
    var timeUp = never();
    try (var trial = Trial.start(() -> Load.load(() -> "profile", () -> "orders", timeUp))) {
      Page page = trial.result();
      if (timeUp.isDone()) {
        throw Rejection.plain("After load, timeUp is completed: that is for the caller to do.");
      }
      if (!PAGE.equals(page)) {
        throw Rejection.plain("load should return %s, and it returned %s.".formatted(PAGE, page));
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("in whatever order the threads take their steps")
  void everyOrder() {
    Schedules.explore(LoadScenarios.InTime.class);
    // Who interrupts whom by a FutureTask that the code itself runs can't be followed.
    if (!JdkUse.of(Load.class).includesClass("java/util/concurrent/FutureTask")) {
      Schedules.explore(LoadScenarios.OneFails.class);
      Schedules.explore(LoadScenarios.TimeUpAtTheEnd.class);
      Schedules.explore(LoadScenarios.TimeIsUp.class);
    }
  }

  @Test
  @Order(9)
  @DisplayName("when load has returned, none of its threads is left")
  void nothingLeft() throws Exception {
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Load.load(() -> "profile", () -> "orders", never()))) {
      trial.result();
    }
    threads.requireNoThreadLeft();
  }
}
