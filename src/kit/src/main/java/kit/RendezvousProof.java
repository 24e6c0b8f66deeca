package kit;

import java.time.Duration;
import kit.belief.DeviceBelief;
import kit.diagnosis.BusyWaitDetector;
import kit.diagnosis.Hang;
import kit.diagnosis.Standstill;
import kit.quiescence.WatchResult;
import org.jspecify.annotations.Nullable;

/**
 * One proof that tasks meet, from the start of the code to the verdict.
 *
 * @param <T> what the code returns
 */
final class RendezvousProof<T extends @Nullable Object> {
  private final int parties;
  private final @Nullable ObservedList<?> items; // null: none given
  private final Duration patience;
  private final Rendezvous rendezvous;

  RendezvousProof(int parties, @Nullable ObservedList<?> items, Duration patience) {
    this.parties = parties;
    this.items = items;
    this.patience = patience;
    rendezvous = new Rendezvous(parties);
  }

  T run(RendezvousCode<? extends T> code) throws Exception {
    try (Trial<T> trial = Trial.start(() -> code.run(rendezvous::arriveAndWait), patience)) {
      try {
        var busy = new BusyWaitDetector(trial.caller());
        WatchResult moment =
            trial.awaitQuiescencePatientlyOr(() -> busy.sample() && rendezvous.allArrived());
        if (rendezvous.allArrived()) {
          return trial.result();
        }
        switch (moment) {
          case WatchResult.Reached reached -> {}
          case WatchResult.Ended ended -> requireThatTheyStillMeet(trial);
          case WatchResult.Quiescent _ -> throw rejection(trial, trial.standstill().orElseThrow());
          case WatchResult.StillActive active -> {
            requireNoBusyWaiting(trial, busy);
            throw undecided(active.whoRuns());
          }
        }
        rendezvous.open();
        return trial.result();
      } finally {
        rendezvous.open();
      }
    }
  }

  /** The code has returned without waiting for its tasks: they may still come. */
  private void requireThatTheyStillMeet(Trial<T> trial) throws Exception {
    if (trial.thrown().isPresent()) {
      return; // that says more than a meeting that failed
    }
    WatchResult moment = trial.awaitGlobalQuiescenceOr(rendezvous::allArrived);
    if (moment instanceof WatchResult.Quiescent && !rendezvous.allArrived()) {
      int here = rendezvous.waiting().size();
      if (here > 0) {
        throw rejection(trial, trial.standstill().orElseThrow());
      }
      throw Rejection.plain(
          "Your code has ended, but %s of the %d tasks that should work at the same time."
              .formatted(
                  rendezvous.arrived().isEmpty() ? "it ran none" : "it let none wait", parties));
    }
  }

  private Rejection rejection(Trial<T> trial, Standstill still) throws InterruptedException {
    var inside = rendezvous.waiting();
    var missed = new MissedRendezvous(parties, inside, still, items);
    // Asked now, while everybody still is where they were.
    String hang =
        inside.isEmpty() ? Hang.diagnose(trial.caller(), trial.before(), true).sentence() : "";
    rendezvous.open();
    trial.awaitGlobalQuiescence(); // how the others come now is evidence too
    trial.close();
    Rejection verdict = missed.verdict(rendezvous.arrived());
    return inside.isEmpty() && verdict.misconception().isEmpty()
        ? Rejection.plain("No task ever got to work. " + hang)
        : verdict;
  }

  /** Neither red nor green: nobody met, and nobody can say that they never would have. */
  private Inconclusive undecided(String whoRuns) {
    return Inconclusive.because(
        "Can't judge this answer: for %d s fewer than %d tasks were at work at the same time, yet something went on moving (%s), so more might have come."
            .formatted(patience.toSeconds(), parties, whoRuns));
  }

  /** Nothing is proved. Only code that plainly asked all the time whether it is done is named. */
  private void requireNoBusyWaiting(Trial<T> trial, BusyWaitDetector busy)
      throws InterruptedException {
    int before = rendezvous.arrived().size();
    boolean asking = busy.keptAsking();
    rendezvous.open();
    if (asking) {
      trial.awaitQuiescenceOr(() -> rendezvous.arrived().size() > before);
      if (rendezvous.arrived().size() > before) {
        throw Rejection.of(
            DeviceBelief.BUSY_WAITING,
            ("Never more than %d of %d tasks at the same time: your code asks again and again"
                    + " (%s) and begins the next task only when one is done.")
                .formatted(before, parties, busy.line()));
      }
    }
  }
}
