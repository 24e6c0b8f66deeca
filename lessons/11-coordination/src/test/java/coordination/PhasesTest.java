package coordination;

import static coordination.scenes.CoordinationBelief.ANY_THREAD_WILL_DO;
import static coordination.scenes.CoordinationBelief.CALLER_IS_A_WORKER_TOO;
import static coordination.scenes.CoordinationBelief.EACH_AT_ITS_OWN_PACE;
import static coordination.scenes.CoordinationBelief.LATCH_COUNTS_AGAIN;
import static coordination.scenes.CoordinationBelief.LEFT_AT_THE_BARRIER;
import static coordination.scenes.CoordinationBelief.NAPS_BETWEEN_LOOKS;

import coordination.scenes.CoordinationBelief;
import coordination.scenes.Exploration;
import coordination.scenes.FailingStep;
import coordination.scenes.InterruptedSteps;
import coordination.scenes.PhaseScenarios;
import coordination.scenes.RecordingStep;
import coordination.scenes.SlowSteps;
import explorer.Schedules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("11.2 Phases")
@Beliefs(CoordinationBelief.class)
class PhasesTest {

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the steps take, also after a failure or an interrupt")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowSteps.OneIsSlow.class);
    Timeouts.requireNoTimeout(SlowSteps.BesideFailure.class);
    Timeouts.requireNoTimeout(SlowSteps.AfterInterrupt.class);
  }

  @Test
  @Order(1)
  @DisplayName("each worker does each of its steps once, in the order of the phases")
  void eachStepOnce() throws Exception {
    eachStepOnce(1, 3);
    eachStepOnce(3, 1);
    eachStepOnce(3, 5);
    eachStepOnce(2, 0);
  }

  private static void eachStepOnce(int workers, int phases) throws Exception {
    var step = new RecordingStep((_, _) -> {});
    Guard.run(() -> Phases.run(workers, phases, step));
    for (int i = 0; i < workers; i++) {
      int worker = i;
      List<Integer> done =
          step.begun().stream().filter(b -> b.worker() == worker).map(b -> b.phase()).toList();
      if (!done.equals(IntStream.range(0, phases).boxed().toList())) {
        throw Rejection.plain(
            "With %d workers and %d phases, worker %d should do a step in each phase, one after the other. It did steps in the phases %s."
                .formatted(workers, phases, worker, done));
      }
    }
    if (step.begun().size() != workers * phases) {
      throw Rejection.plain(
          "With %d workers and %d phases there are %d steps: %d were done."
              .formatted(workers, phases, workers * phases, step.begun().size()));
    }
  }

  @Test
  @Order(2)
  @DisplayName("a worker that waits for the others sleeps")
  void sleeps() {
    if (Schedules.looksAgainAndAgain(PhaseScenarios.OneNeverEnds.class).isPresent()) {
      throw Rejection.of(
          NAPS_BETWEEN_LOOKS,
          "One worker was still busy, and meanwhile a thread of yours looked again and again"
              + " whether it could go on.");
    }
  }

  @Test
  @Order(3)
  @DisplayName("in each phase, all workers do their steps at the same time")
  void atTheSameTime() throws Exception {
    for (int met = 0; met < 2; met++) {
      int together = met;
      Rendezvous.requireConcurrent(
          12,
          meet ->
              Guarded.run(
                  12,
                  2,
                  (_, phase) -> {
                    if (phase == together) {
                      meet.run();
                    }
                  }));
    }
  }

  /** Phases.run as a call with a result. */
  private static final class Guarded {
    static boolean run(int workers, int phases, Step step) throws Exception {
      Phases.run(workers, phases, step);
      return true;
    }
  }

  @Test
  @Order(4)
  @DisplayName("no step of a phase begins before the last one of the phase before has ended")
  void oneAfterTheOther() throws Exception {
    for (int phase = 0; phase < 3; phase++) {
      for (int worker : new int[] {0, 2}) {
        nobodyIsAhead(worker, phase);
      }
    }
  }

  private static void nobodyIsAhead(int slow, int held) throws Exception {
    var gate = new Gate();
    var step =
        new RecordingStep((worker, phase) -> {
          if (worker == slow && phase == held) {
            gate.awaitOpen();
          }
        });
    try (var trial = Trial.start(() -> Guarded.run(3, 4, step))) {
      trial.awaitQuiescence();
      var ahead = step.begunAfter(held);
      gate.open();
      trial.awaitQuiescence();
      if (!ahead.isEmpty()) {
        throw Rejection.of(
            held == 0 ? EACH_AT_ITS_OWN_PACE : LATCH_COUNTS_AGAIN,
            "Worker %d was still busy with its step of phase %d, and %s had begun."
                .formatted(slow, held, ahead.getFirst()));
      }
      trial.result();
    }
  }

  @Test
  @Order(5)
  @DisplayName("a worker does all its steps in one thread, which is its own")
  void oneThreadEach() throws Exception {
    var step = new RecordingStep((_, _) -> {});
    var caller =
        Guard.call(() -> {
          Phases.run(3, 4, step);
          return Thread.currentThread();
        });
    Set<Thread> all = new HashSet<>();
    for (int worker = 0; worker < 3; worker++) {
      Set<Thread> threads = step.threadsOf(worker);
      if (threads.contains(caller)) {
        throw Rejection.of(
            CALLER_IS_A_WORKER_TOO,
            "Worker %d did a step in the calling thread, which should only wait."
                .formatted(worker));
      }
      if (threads.size() > 1) {
        throw Rejection.of(
            ANY_THREAD_WILL_DO,
            "Worker %d did its 4 steps in %d threads.".formatted(worker, threads.size()));
      }
      all.addAll(threads);
    }
    if (all.size() < 3) {
      throw Rejection.of(
          ANY_THREAD_WILL_DO, "3 workers did their steps in %d threads.".formatted(all.size()));
    }
  }

  @Test
  @Order(6)
  @DisplayName("when run returns, none of its threads is left")
  void nothingLeft() throws Exception {
    var threads = ThreadLeakCheck.begin();
    Guard.run(() -> Phases.run(3, 2, (_, _) -> {}));
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(7)
  @DisplayName("what was written in one phase is seen in the next, whoever takes which step when")
  void phasesOrderWhatIsWritten() {
    Schedules.explore(PhaseScenarios.ShareArrays.class);
  }

  @Test
  @Order(8)
  @DisplayName("a step fails when all others wait for it: they end, and the cause comes out")
  void failsLast() throws Exception {
    var own = new InterruptedException("a step's own: nobody has interrupted it");
    for (var thrown :
        List.of(new IllegalStateException("on purpose"), new AssertionError("odd"), own)) {
      for (int worker : new int[] {0, 2}) {
        for (int phase = 0; phase < 3; phase++) {
          new FailingStep(thrown, worker, phase).requireThatTheOthersDoNotWait();
        }
      }
    }
  }

  @Test
  @Order(9)
  @DisplayName("a step fails before the others have ended theirs: nobody waits for it, either")
  void failsFirst() throws Exception {
    for (int worker : new int[] {0, 2}) {
      for (int phase = 0; phase < 3; phase++) {
        new FailingStep(new IllegalStateException("on purpose"), worker, phase)
            .requireThatNobodyComesInVain();
      }
    }
    Exploration.explore(
        PhaseScenarios.OneFails.class,
        LEFT_AT_THE_BARRIER,
        "Worker 1 of 2 failed in the first phase, and not all threads came to their end.");
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt while it waits is passed on, and no further phase begins")
  void interrupted() throws Exception {
    for (int busy = 1; busy <= 3; busy++) {
      new InterruptedSteps(busy, false).requireThatTheyStop();
      new InterruptedSteps(busy, true).requireThatTheyStop();
    }
    Schedules.explore(PhaseScenarios.CallerInterrupted.class);
  }

  @Test
  @Order(11)
  @DisplayName("no worker, or a negative number of phases: IllegalArgumentException")
  void nonsense() throws Exception {
    for (var numbers : List.of(List.of(0, 1), List.of(-1, 0), List.of(1, -1))) {
      try (var trial =
          Trial.start(() -> Guarded.run(numbers.getFirst(), numbers.getLast(), (_, _) -> {}))) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "%d workers and %d phases should lead to an IllegalArgumentException; run %s."
                  .formatted(numbers.getFirst(), numbers.getLast(), ending.describe()));
        }
      }
    }
  }
}
