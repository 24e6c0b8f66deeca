package pools;

import static kit.PoolBelief.CLOSED_BEFORE_DONE;
import static kit.PoolBelief.CLOSED_TWICE;
import static kit.PoolBelief.FAILURE_RETRIED;
import static kit.PoolBelief.INTERRUPT_SWALLOWED;
import static kit.PoolBelief.SLOT_NOT_GIVEN_BACK;
import static kit.PoolBelief.TOO_FEW_WORKERS;
import static kit.PoolBelief.WAITS_IN_THE_LOOP;
import static kit.PoolBelief.WORK_DROPPED;
import static pools.PoolVerdictsForTest.demandAllDone;
import static pools.PoolVerdictsForTest.demandNoBigLock;
import static pools.PoolVerdictsForTest.demandNotOnTheCaller;
import static pools.PoolVerdictsForTest.demandThatCloseReturns;
import static pools.PoolVerdictsForTest.resultOf;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Moment;
import kit.Rejection;
import kit.ThreadCensus;
import kit.Trial;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("3.3 BoundedPool")
class BoundedPoolTest {

  @Test
  @Order(1)
  @DisplayName("close lets the tasks that wait finish, and returns after them")
  void closeFinishesTheWork() throws Exception {
    var gate = new Gate();
    var ran = new Census<Integer>();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(1, 3);
          for (int i = 1; i <= 4; i++) {
            int task = i;
            pool.submit(() -> {
              gate.hold();
              ran.record(task);
            });
            gate.awaitInside(1); // The first is at work: there is room for the other three.
          }
          pool.close();
          return ran.total();
        })) {
      var moment = trial.untilStill();
      demandNotOnTheCaller(trial, gate);
      boolean tooEarly = moment instanceof Moment.Ended;
      gate.open();
      trial.untilStill();
      demandThatCloseReturns(trial, ran, 4);
      int doneWhenClosed = resultOf(trial);
      if (tooEarly || doneWhenClosed < 4) {
        throw Rejection.of(
            CLOSED_BEFORE_DONE,
            "4 tasks had been submitted, and when close returned %d of them had run."
                .formatted(doneWhenClosed));
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("every task that is submitted has run when close returns")
  void runsEveryTask() throws Exception {
    var ran = new Census<Integer>();
    try (var trial =
        Trial.start(() -> {
          // Room for all of them, whether or not the threads come to take any before they are in.
          try (var pool = new BoundedPool(2, 5)) {
            for (int i = 1; i <= 5; i++) {
              int task = i;
              pool.submit(() -> ran.record(task));
            }
          }
          return null;
        })) {
      trial.untilStill();
      demandThatCloseReturns(trial, ran, 5);
      resultOf(trial);
    }
    demandAllDone(ran, 5);
  }

  @Test
  @Order(3)
  @DisplayName("with as many tasks as threads, none has to wait")
  void everyThreadWorks() throws Exception {
    var gate = new Gate();
    var submitted = new AtomicInteger();
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(3, 3)) {
            for (int i = 0; i < 3; i++) {
              pool.submit(gate::hold);
              submitted.incrementAndGet();
            }
          }
          return null;
        })) {
      trial.untilStill();
      demandNoBigLock(trial);
      int working = gate.inside().size();
      int returned = submitted.get();
      gate.open();
      resultOf(trial);
      if (working == 1 && returned == 0) {
        throw Rejection.of(
            WAITS_IN_THE_LOOP,
            "Three tasks for a pool of 3 threads, and submit does not return before the first task"
                + " is done.");
      }
      if (working < 3) {
        throw Rejection.of(
            TOO_FEW_WORKERS,
            "Three tasks for a pool of 3 threads, and only %d of them at work.".formatted(working));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName(
      "with 2 threads and room for 3, the caller is slowed down after 5 tasks; none is lost")
  void slowsTheCallerDown() throws Exception {
    new FullPoolForTest(2, 3).demandThatItSlowsTheCallerDown(20);
  }

  @Test
  @Order(5)
  @DisplayName("the same with other numbers: 3 threads, room for 1")
  void otherNumbers() throws Exception {
    new FullPoolForTest(3, 1).demandThatItSlowsTheCallerDown(9);
  }

  @Test
  @Order(6)
  @DisplayName("a task that throws takes neither its thread nor its place with it")
  void surviveFailures() throws Exception {
    var ran = new Census<Integer>();
    var begun = new AtomicInteger();
    var go = IntStream.range(0, 6).mapToObj(_ -> new Gate()).toList();
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(1, 1)) {
            for (var gate : go) {
              pool.submit(() -> {
                // Its death is part of the test: no stack trace on the screen.
                Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
                begun.incrementAndGet();
                throw new IllegalStateException("this task fails on purpose");
              });
              gate.hold(); // One at a time: the pool is at rest again before the next.
            }
            pool.submit(() -> ran.record(1));
          }
          return null;
        })) {
      for (var gate : go) {
        trial.untilStill();
        gate.open();
      }
      trial.untilStill();
      if (!trial.ended()) {
        throw Rejection.of(
            SLOT_NOT_GIVEN_BACK,
            "After %d tasks that threw an exception nothing moves any more%s."
                .formatted(begun.get(), trial.whereCallerWaits()));
      }
      resultOf(trial);
      if (begun.get() > go.size()) {
        throw Rejection.of(
            FAILURE_RETRIED,
            "%d tasks threw an exception, and they were run %d times in all."
                .formatted(go.size(), begun.get()));
      }
    }
    demandAllDone(ran, 1);
  }

  @Test
  @Order(7)
  @DisplayName("after close no thread is left")
  void noThreadLeft() throws Exception {
    var census = ThreadCensus.begin();
    var ran = new Census<Integer>();
    Guard.run(() -> {
      var pool = new BoundedPool(2, 2);
      pool.submit(() -> ran.record(1));
      pool.close();
    });
    census.demandNoneLeft();
  }

  @Test
  @Order(8)
  @DisplayName(
      "a submit that is interrupted passes it on, and the task is done or it is not, as told")
  void submitInterrupted() throws Exception {
    var gate = new Gate();
    var third = new InterruptedSubmitForTest(gate);
    try (var trial =
        Trial.start(() -> {
          try (var pool = new BoundedPool(1, 1)) {
            pool.submit(gate::hold);
            gate.awaitInside(1);
            pool.submit(gate::hold);
            third.to(pool);
          }
          return null;
        })) {
      trial.untilStill();
      trial.interrupt();
      trial.untilStill();
      gate.open();
      third.demandThatItWasPassedOn(trial);
    }
  }

  @Test
  @Order(9)
  @DisplayName("a close that is interrupted leaves the interrupt flag set")
  void closeInterrupted() throws Exception {
    var gate = new Gate();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(1, 1);
          pool.submit(gate::hold);
          gate.awaitInside(1);
          pool.close();
          return null;
        })) {
      trial.untilStill();
      trial.interrupt();
      trial.untilStill();
      gate.open();
      var ending = trial.ending();
      if (!ending.passesInterruptOn()) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, close %s with the interrupt flag cleared."
                .formatted(ending.returned() ? "returned" : ending.told()));
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("after close, submit refuses; a second close does nothing")
  void afterClose() throws Exception {
    var refusals = new AtomicInteger();
    try (var trial =
        Trial.start(() -> {
          var pool = new BoundedPool(2, 1);
          pool.close();
          for (int i = 0; i < 5; i++) {
            try {
              pool.submit(() -> {});
              return "submit took a task on";
            } catch (RejectedExecutionException asItShould) {
              refusals.incrementAndGet();
            }
          }
          pool.close();
          return "";
        })) {
      trial.untilStill();
      if (!trial.ended()) {
        throw switch (refusals.get()) {
          case 0 ->
              Rejection.of(
                  WORK_DROPPED,
                  "After close nobody is left to do a task, and submit waits for a place for ever%s."
                      .formatted(trial.whereCallerWaits()));
          case 5 ->
              Rejection.of(
                  CLOSED_TWICE,
                  "Called a second time, close waits for ever%s."
                      .formatted(trial.whereCallerWaits()));
          default ->
              Rejection.of(
                  SLOT_NOT_GIVEN_BACK,
                  "After close, submit refused %d times, as it should, and then waits for ever%s."
                      .formatted(refusals.get(), trial.whereCallerWaits()));
        };
      }
      String fault = trial.result();
      if (!fault.isEmpty()) {
        throw Rejection.of(
            WORK_DROPPED,
            "After close %s, and nobody is left to do it: throw RejectedExecutionException."
                .formatted(fault));
      }
    }
  }
}
