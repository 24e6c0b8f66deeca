package capstones;

import static capstones.scenes.SessionBelief.ALL_AT_THE_END;
import static capstones.scenes.SessionBelief.BUSY_ENDS_WITH_SUCCESS;
import static capstones.scenes.SessionBelief.CHECKED_IN_THE_WORKER;
import static capstones.scenes.SessionBelief.END_IS_THE_END;
import static capstones.scenes.SessionBelief.FAILURE_IS_NO_ANSWER;
import static capstones.scenes.SessionBelief.IGNORED_IS_CANCELLED;
import static capstones.scenes.SessionBelief.LAST_TO_END_IS_RIGHT;
import static capstones.scenes.SessionBelief.STOPPED_WHEN_TOLD;
import static capstones.scenes.SessionBelief.THREAD_IS_THE_JOB;
import static capstones.scenes.SessionBelief.WRAPPER_IS_THE_FAILURE;

import capstones.scenes.Desk;
import capstones.scenes.EveryOrder;
import capstones.scenes.EveryOrder.Ask;
import capstones.scenes.EveryOrder.Cancel;
import capstones.scenes.HeldJob;
import capstones.scenes.RealPools;
import capstones.scenes.SessionBelief;
import capstones.scenes.SessionScenarios.CancelledJob;
import capstones.scenes.SessionScenarios.TwoJobs;
import explorer.Schedules;
import java.io.IOException;
import java.util.List;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import kit.text.CauseChain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("15.6 Session")
@Beliefs(SessionBelief.class)
class SessionTest {
  @Test
  @Order(1)
  @DisplayName("ask returns at once; a worker does the job, and its parts are shown meanwhile")
  void answersWhileItWorks() throws Exception {
    try (var desk = new Desk()) {
      var a = desk.keep(HeldJob.stubborn("A"));
      a.letGo(); // nothing holds it: whoever does it in ask does it to its end
      desk.user("ask", session -> session.ask(a));
      desk.requireNotIn(a.thread(), "ask was called");
      desk.turnUi();
      desk.requireNotIn(a.thread(), "After ask, the user interface did its tasks");
      requireBusy(desk, "ask was called, and no worker has done the job yet");
      if (a.hasBegun() || !desk.work()) {
        throw Rejection.plain(
            "ask gave no task to the worker executor%s."
                .formatted(a.hasBegun() ? ": the job ran in a thread of its own" : ""));
      }
      desk.requireFreeWorkers("A job published two parts");
      desk.turnUi();
      requireShown(desk, List.of("A 1", "A 2"), "The job published A 1 and A 2, and ended");
      requireNotBusy(desk, "The job has ended, and all that it published has been shown");
    }
    try (var desk = new Desk()) {
      var a = desk.keep(HeldJob.stubborn("A"));
      desk.user("ask", session -> session.ask(a));
      desk.work();
      desk.turnUi();
      if (desk.view().shown().isEmpty()) {
        throw Rejection.of(
            ALL_AT_THE_END, "The job published A 1 and went on working, and A 1 was not shown.");
      }
      requireBusy(desk, "The job is still at work");
      a.letGo();
      desk.settle();
    }
  }

  private static void requireBusy(Desk desk, String happened) {
    if (!desk.view().isBusy()) {
      throw Rejection.plain(happened + ", and the view is not busy.");
    }
  }

  private static void requireNotBusy(Desk desk, String happened) {
    if (desk.view().isBusy()) {
      throw Rejection.of(BUSY_ENDS_WITH_SUCCESS, happened + ", and the view is still busy.");
    }
  }

  private static void requireShown(Desk desk, List<String> due, String happened) {
    if (!desk.view().shown().equals(due)) {
      throw Rejection.plain(
          "%s. The view has shown %s instead of %s.".formatted(happened, desk.view().shown(), due));
    }
  }

  @Test
  @Order(2)
  @DisplayName("the next job does not wait for an old one, and nothing old is shown after it")
  void nothingOld() throws Exception {
    try (var desk = new Desk()) {
      var a = desk.keep(HeldJob.failing("A", new IOException("A is broken")));
      var b = desk.keep(HeldJob.stubborn("B"));
      desk.user("ask", session -> session.ask(a));
      desk.work();
      desk.turnUi();
      desk.user("ask", session -> session.ask(b));
      desk.turnUi();
      if (!desk.work() || !b.isHeld()) {
        throw Rejection.of(
            STOPPED_WHEN_TOLD,
            "The user asked for A, and then for B. A was still at work, and B did not begin, though"
                + " a worker was free.");
      }
      a.letGo();
      desk.settle();
      desk.turnUi();
      requireNothingOf("A", desk, LAST_TO_END_IS_RIGHT, "The user asked for A, and then for B");
      if (!desk.view().isBusy()) {
        throw Rejection.of(
            END_IS_THE_END,
            "The user asked for A, and then for B. A has ended, B is at work, and the view is not"
                + " busy.");
      }
      b.letGo();
      desk.settle();
      desk.turnUi();
      requireShown(desk, List.of("A 1", "B 1", "B 2"), "The user asked for A, and then for B");
      requireNotBusy(desk, "The last job has ended");
    }
  }

  /** Demands that neither the second part nor the failure of that job was shown. */
  private static void requireNothingOf(
      String name, Desk desk, SessionBelief belief, String happened) {
    if (desk.view().shown().contains(name + " 2")) {
      throw Rejection.of(belief, "%s. After that, %s 2 was shown.".formatted(happened, name));
    }
    if (!desk.view().failures().isEmpty()) {
      throw Rejection.of(
          belief,
          "%s. After that, a failure of %s was shown: %s."
              .formatted(happened, name, desk.view().failures().getFirst()));
    }
  }

  @Test
  @Order(3)
  @DisplayName("what waits to be shown when the user asks again or cancels is not shown")
  void nothingFromTheQueue() throws Exception {
    for (boolean asksAgain : new boolean[] {true, false}) {
      try (var desk = new Desk()) {
        var a = desk.keep(HeldJob.failing("A", new IOException("A is broken")));
        desk.user("ask", session -> session.ask(a));
        desk.work();
        desk.turnUi();
        a.letGo();
        desk.settle();
        if (asksAgain) {
          desk.user("ask", session -> session.ask(desk.keep(HeldJob.stubborn("B"))));
        } else {
          desk.user("cancel", Session::cancel);
        }
        desk.turnUi();
        requireNothingOf(
            "A",
            desk,
            CHECKED_IN_THE_WORKER,
            "A had ended, and its end had not been shown yet, when the user %s"
                .formatted(asksAgain ? "asked for B" : "pressed Cancel"));
        if (asksAgain && !desk.view().isBusy()) {
          throw Rejection.of(
              END_IS_THE_END,
              "A had ended when the user asked for B. B has not begun, and the view is not busy.");
        }
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("a job that is given up is interrupted, or does not begin")
  void cancelled() throws Exception {
    for (boolean asksAgain : new boolean[] {true, false}) {
      try (var desk = new Desk()) {
        var happened =
            "A was at work when the user %s"
                .formatted(asksAgain ? "asked for B" : "pressed Cancel");
        var a = desk.keep(HeldJob.polite("A"));
        desk.user("ask", session -> session.ask(a));
        desk.work();
        giveUp(desk, asksAgain);
        boolean isStopped = a.wasInterrupted();
        a.letGo();
        desk.settle();
        desk.turnUi();
        if (!isStopped) {
          throw Rejection.of(IGNORED_IS_CANCELLED, happened + ", and A was not interrupted.");
        }
        requireNothingOf("A", desk, LAST_TO_END_IS_RIGHT, happened);
        if (!asksAgain) {
          requireNotBusy(desk, happened);
        }
      }
      try (var desk = new Desk()) {
        var a = desk.keep(HeldJob.polite("A"));
        a.letGo();
        desk.user("ask", session -> session.ask(a));
        giveUp(desk, asksAgain);
        while (desk.work()) {
          desk.turnUi();
        }
        if (a.hasBegun()) {
          throw Rejection.of(
              IGNORED_IS_CANCELLED,
              "A had not begun when the user %s, and then it began."
                  .formatted(asksAgain ? "asked for B" : "pressed Cancel"));
        }
        requireNotBusy(desk, "No job is under way any more");
      }
    }
  }

  private static void giveUp(Desk desk, boolean asksAgain) throws InterruptedException {
    if (asksAgain) {
      var b = desk.keep(HeldJob.stubborn("B"));
      b.letGo();
      desk.user("ask", session -> session.ask(b));
    } else {
      desk.user("cancel", Session::cancel);
    }
    desk.turnUi();
  }

  @Test
  @Order(5)
  @DisplayName("what a job throws is shown, be it an exception or an error, and the view is free")
  void failures() throws Exception {
    for (Throwable failure :
        List.of(
            new IOException("the disk is full"),
            new IllegalStateException("job A is broken"),
            new AssertionError("impossible"))) {
      try (var desk = new Desk()) {
        var happened = "The job threw an " + failure.getClass().getSimpleName();
        var a = desk.keep(HeldJob.failing("A", failure));
        a.letGo();
        desk.user("ask", session -> session.ask(a));
        desk.work();
        desk.turnUi();
        requireFailure(desk, failure, happened);
        requireNotBusy(desk, happened);
        requireShown(desk, List.of("A 1", "A 2"), happened + " after A 1 and A 2");
        var b = desk.keep(HeldJob.stubborn("B"));
        b.letGo();
        desk.user("ask", session -> session.ask(b));
        desk.work();
        desk.turnUi();
        requireShown(
            desk,
            List.of("A 1", "A 2", "B 1", "B 2"),
            happened + ", and then the user asked for B");
      }
    }
  }

  private static void requireFailure(Desk desk, Throwable failure, String happened) {
    var failures = desk.view().failures();
    if (failures.isEmpty()) {
      throw Rejection.of(FAILURE_IS_NO_ANSWER, happened + ", and view.failed was not called.");
    }
    var first = failures.getFirst();
    if (first != failure && CauseChain.of(first).contains(failure)) {
      throw Rejection.of(
          WRAPPER_IS_THE_FAILURE,
          "%s, and view.failed got a %s around it."
              .formatted(happened, first.getClass().getSimpleName()));
    }
    if (!failures.equals(List.of(failure))) {
      throw Rejection.plain("%s, and view.failed got %s.".formatted(happened, failures));
    }
  }

  @Test
  @Order(6)
  @DisplayName("cancel does nothing if no job is under way, least of all to a worker's thread")
  void nothingToCancel() throws Exception {
    try (var desk = new Desk()) {
      cancelNothing(desk, "Nobody has asked for anything");
      var first = desk.keep(HeldJob.stubborn("first"));
      first.letGo();
      desk.user("ask", session -> session.ask(first));
      desk.work();
      desk.turnUi();
      requireNotBusy(desk, "The job has ended");
      cancelNothing(desk, "The job had ended, and everything had been shown");
      var a = desk.keep(HeldJob.stubborn("A"));
      a.letGo();
      desk.user("ask", session -> session.ask(a));
      desk.work();
      var gate = new Gate();
      var disturbed = new boolean[1];
      desk.workOnSomethingElse(() -> {
        gate.awaitOpen();
        disturbed[0] = Thread.interrupted();
      });
      desk.user("cancel", Session::cancel); // the end of A still waits to be shown
      desk.turnUi();
      desk.user("cancel", Session::cancel);
      gate.open();
      desk.settle();
      if (disturbed[0]) {
        throw Rejection.of(
            THREAD_IS_THE_JOB,
            "The job had ended, and its thread did something else. Then the user pressed Cancel,"
                + " and this thread was interrupted.");
      }
      requireNotBusy(desk, "The job had ended, and the user pressed Cancel twice");
    }
  }

  private static void cancelNothing(Desk desk, String happened) throws Exception {
    int calls = desk.view().calls();
    desk.user("cancel", Session::cancel);
    desk.turnUi();
    requireNotBusy(desk, happened + ", and the user pressed Cancel");
    if (desk.view().calls() > calls) {
      throw Rejection.plain(
          "%s, and the user pressed Cancel. Then the view was called, though nothing should happen."
              .formatted(happened));
    }
  }

  @Test
  @Order(7)
  @DisplayName("in every order of user, worker and user interface, the user sees what they should")
  void everyOrder() throws Exception {
    var a = new Ask("A", List.of("A 1", "A 2"), null);
    var b = new Ask("B", List.of("B 1"), null);
    var broken = new Ask("C", List.of("C 1"), new IllegalStateException("C is broken"));
    Guard.run(() -> EveryOrder.require(a, b));
    Guard.run(() -> EveryOrder.require(a, new Cancel(), b));
    Guard.run(() -> EveryOrder.require(broken, b, new Cancel()));
    Guard.run(() -> EveryOrder.require(b, broken));
  }

  @Test
  @Order(8)
  @DisplayName("real pools: of many jobs that are asked for in a row, the last one is shown")
  void realPools() throws Exception {
    Schedules.proveIfItFails(TwoJobs.class, RealPools::lastOneIsShown);
  }

  @Test
  @Order(9)
  @DisplayName("in whatever order the threads take their steps, no two of them race")
  void noRaces() {
    Schedules.explore(TwoJobs.class);
    Schedules.explore(CancelledJob.class);
  }
}
