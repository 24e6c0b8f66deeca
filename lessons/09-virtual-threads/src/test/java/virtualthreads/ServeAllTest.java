package virtualthreads;

import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;
import static virtualthreads.scenes.VirtualThreadBelief.ENDED_IS_ANSWERED;
import static virtualthreads.scenes.VirtualThreadBelief.FLAG_ENDS_WITH_THE_CALL;
import static virtualthreads.scenes.VirtualThreadBelief.ONE_FAILURE_ENDS_ALL;

import explorer.Schedules;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import virtualthreads.scenes.Crowd;
import virtualthreads.scenes.ServeScenarios;
import virtualthreads.scenes.ThrownFailure;
import virtualthreads.scenes.VirtualThreadBelief;

@Exercise("9.1 ServeAll")
@Beliefs(VirtualThreadBelief.class)
class ServeAllTest {

  @Test
  @Order(0)
  @DisplayName("it waits for the requests for as long as they take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(ServeScenarios.SlowRequests.class);
  }

  @Test
  @Order(1)
  @DisplayName("three requests are under way at the same time, on one processor too")
  void threeAtOnce() throws Exception {
    Rendezvous.requireConcurrent(3, meet -> ServeAll.serve(3, _ -> meet.run()));
  }

  @Test
  @Order(2)
  @DisplayName("serve returns when the last request has ended")
  void waitsForTheLast() throws Exception {
    var gate = new Gate();
    try (var trial = Trial.start(() -> ServeAll.serve(3, _ -> gate.awaitOpen()))) {
      trial.awaitGlobalQuiescence();
      int underWay = gate.waitingThreads().size();
      boolean isOver = trial.ended();
      gate.open();
      var ending = trial.awaitOutcome();
      if (isOver && ending.returned()) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            "serve returned %d while %d of 3 requests were under way."
                .formatted(ending.value(), underWay));
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("in whatever order the threads take their steps, each answer counts once")
  void everyOrder() {
    Schedules.explore(ServeScenarios.TwoAnswers.class);
  }

  @Test
  @Order(4)
  @DisplayName("ten thousand requests are under way at the same time, each in a virtual thread")
  void tenThousandAtOnce() throws Exception {
    int many = 10_000;
    var crowd = new Crowd(many);
    try (var trial = Trial.start(() -> ServeAll.serve(many, crowd.handler()))) {
      trial.awaitQuiescenceOr(crowd::isDecided);
      crowd.requireAllInVirtualThreads();
      requireAnswered(many, many, trial.result());
    }
  }

  private static void requireAnswered(int due, int requests, int answered) {
    if (answered != due) {
      throw Rejection.plain(
          "%,d of %,d requests were answered, and serve returned %,d."
              .formatted(due, requests, answered));
    }
  }

  @Test
  @Order(5)
  @DisplayName("each request is served once, under its own number, from 0 on")
  void eachOnce() throws Exception {
    var served = new Census<Integer>();
    try (var trial = Trial.start(() -> ServeAll.serve(5, served::record))) {
      int answered = trial.result();
      var missing = served.missing(IntStream.range(0, 5).boxed().toList());
      if (!missing.isEmpty() || served.total() != 5) {
        throw Rejection.plain(
            "Of the requests 0 to 4, these were not served: %s. In all, %d were served."
                .formatted(missing, served.total()));
      }
      requireAnswered(5, 5, answered);
    }
  }

  @Test
  @Order(6)
  @DisplayName("a request that fails is not answered, and the others are")
  void oneFails() throws Exception {
    for (Throwable failure :
        new Throwable[] {new IllegalStateException("no answer"), new AssertionError("no answer")}) {
      for (int failing : new int[] {0, 3}) {
        oneFails(failing, failure);
      }
    }
    Schedules.explore(ServeScenarios.OneAnswer.class);
  }

  private static void oneFails(int failing, Throwable failure) throws Exception {
    var served = new Census<Integer>();
    Handler handler =
        request -> {
          served.record(request);
          if (request == failing) {
            ThrownFailure.raise(failure);
          }
        };
    String happened =
        "Request %d of 4 threw %s".formatted(failing, failure.getClass().getSimpleName());
    try (var trial = Trial.start(() -> ServeAll.serve(4, handler))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            ONE_FAILURE_ENDS_ALL,
            "%s, and serve waits for ever%s.".formatted(happened, trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.of(
            ONE_FAILURE_ENDS_ALL, "%s, and serve %s.".formatted(happened, ending.describe()));
      }
      if (served.total() < 4) {
        throw Rejection.of(
            ONE_FAILURE_ENDS_ALL,
            "%s, and of the other 3 only %d were served.".formatted(happened, served.total() - 1));
      }
      if (ending.value() == 4) {
        throw Rejection.of(ENDED_IS_ANSWERED, happened + ", and serve counted it: it returned 4.");
      }
      if (ending.value() != 3) {
        throw Rejection.plain(
            "%s, the other 3 were answered, and serve %s.".formatted(happened, ending.describe()));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("a request whose handler leaves its thread interrupted is answered all the same")
  void leavesItsThreadInterrupted() throws Exception {
    String happened =
        "The handler returned, and left its thread interrupted. Of 3 requests, all were";
    Handler handler = _ -> Thread.currentThread().interrupt();
    try (var trial = Trial.start(() -> ServeAll.serve(3, handler))) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            FLAG_ENDS_WITH_THE_CALL,
            "%s answered, and serve waits for ever%s."
                .formatted(happened, trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (!Integer.valueOf(3).equals(ending.value())) {
        throw Rejection.of(
            FLAG_ENDS_WITH_THE_CALL,
            "%s answered, and serve %s.".formatted(happened, ending.describe()));
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("when serve returns, none of its threads is left")
  void nothingLeft() throws Exception {
    var threads = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> ServeAll.serve(5, _ -> {}))) {
      trial.result();
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("no requests, no answers")
  void noRequests() throws Exception {
    try (var trial = Trial.start(() -> ServeAll.serve(0, _ -> {}))) {
      var ending = trial.awaitOutcome();
      if (!Integer.valueOf(0).equals(ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO,
            "For no requests, serve should return 0; it %s.".formatted(ending.describe()));
      }
    }
  }
}
