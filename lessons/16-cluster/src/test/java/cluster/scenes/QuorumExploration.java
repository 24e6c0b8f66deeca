package cluster.scenes;

import cluster.Quorum;
import cluster.Stamped;
import cluster.UnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kit.Rejection;

/**
 * Runs the clients of a script with everything that can go wrong, up to a number of mishaps. Those
 * histories come first in which less goes wrong, so the first that fails is a short one. Nothing is
 * left to chance: the same code gives the same runs.
 */
public final class QuorumExploration {
  private final QuorumScript script;

  private QuorumExploration(QuorumScript script) {
    this.script = script;
  }

  /** A run: what went wrong, and the messages that were sent in it. */
  private record Run(Absences absences, List<Mishap> plan, List<PlayedCluster.Sent> sent) {}

  /**
   * Tries all histories.
   *
   * @param most how many mishaps there are at most
   * @return how many histories there were
   * @throws Rejection for the first history that fails
   */
  public static int explore(QuorumScript script, int most) {
    return new QuorumExploration(script).explore(List.of(Absences.none(script)), most, false);
  }

  /**
   * Tries all histories in which one replica at most is away in each operation, and in one of the
   * operations something else goes wrong.
   *
   * @param most how many mishaps there are at most, all of them in one operation
   * @return how many histories there were
   * @throws Rejection for the first history that fails
   */
  public static int exploreAbsences(QuorumScript script, int most) {
    return new QuorumExploration(script).explore(Absences.all(script), most, true);
  }

  private int explore(List<Absences> beginnings, int most, boolean isInOneOperation) {
    int histories = 0;
    var runs = new ArrayList<Run>();
    for (Absences absences : beginnings) {
      runs.add(run(absences, List.of()));
      histories++;
    }
    for (int mishaps = 1; mishaps <= most; mishaps++) {
      var before = List.copyOf(runs);
      runs.clear();
      for (Run run : before) {
        for (List<Mishap> plan : longer(run, isInOneOperation)) {
          Run next = run(run.absences, plan);
          histories++;
          if (mishaps < most) {
            runs.add(next);
          }
        }
      }
    }
    return histories;
  }

  /** One more mishap, at each message after the last one, of each kind. */
  private List<List<Mishap>> longer(Run run, boolean isInOneOperation) {
    int from = run.plan.isEmpty() ? 0 : run.plan.getLast().message() + 1;
    var plans = new ArrayList<List<Mishap>>();
    for (int message = from; message < run.sent.size(); message++) {
      var sent = run.sent.get(message);
      if (isInOneOperation
          && !run.plan.isEmpty()
          && sent.operation() != run.sent.get(from - 1).operation()) {
        break;
      }
      for (Mishap.Kind kind : Mishap.Kind.values()) {
        // Who may be away in each operation need not crash for good.
        boolean isMore = !isInOneOperation || kind != Mishap.Kind.CRASH_FOR_GOOD;
        if (isMore && kind.matters(sent.isStore())) {
          var plan = new ArrayList<>(run.plan);
          plan.add(new Mishap(message, kind));
          plans.add(plan);
        }
      }
    }
    return plans;
  }

  private Run run(Absences absences, List<Mishap> plan) {
    var cluster = new PlayedCluster(absences, plan, false);
    if (play(cluster, null)) {
      return new Run(absences, plan, cluster.sent());
    }
    // Once more, and this time somebody takes notes.
    var recorded = new PlayedCluster(absences, plan, true);
    var explanation = new QuorumExplanation(script, recorded);
    play(recorded, explanation);
    throw explanation.rejection();
  }

  /**
   * Plays the script to its end, or to the first operation that fails.
   *
   * @param notes null if nobody wants to know
   * @return whether all is well
   */
  private boolean play(PlayedCluster cluster, QuorumExplanation notes) {
    var clients = new HashMap<String, Quorum>();
    for (QuorumScript.Step step : script.steps()) {
      clients.computeIfAbsent(step.client(), name -> new Quorum(name, cluster.replicas()));
    }
    var copy = new SingleCopy();
    for (QuorumScript.Step step : script.steps()) {
      cluster.beginOperation();
      Outcome outcome = perform(step, clients);
      boolean isWell = isPossible(step, outcome, copy, cluster) && !cluster.isStampUsedTwice();
      if (notes != null) {
        notes.ended(outcome, copy, isWell);
      }
      if (!isWell) {
        return false;
      }
    }
    return true;
  }

  /**
   * What came of an operation.
   *
   * @param value what a read returned, or an empty text
   * @param failure what it threw, or null
   */
  record Outcome(String value, Throwable failure) {
    boolean isUnavailable() {
      return failure instanceof UnavailableException;
    }
  }

  private static Outcome perform(QuorumScript.Step step, Map<String, Quorum> clients) {
    Quorum client = clients.get(step.client());
    try {
      if (step.isRead()) {
        return new Outcome(client.read(), null);
      }
      client.write(step.value());
      return new Outcome("", null);
    } catch (UnavailableException | RuntimeException e) {
      if (e instanceof UnsupportedOperationException stub) {
        throw stub;
      }
      return new Outcome("", e);
    }
  }

  private boolean isPossible(
      QuorumScript.Step step, Outcome outcome, SingleCopy copy, PlayedCluster cluster) {
    if (outcome.failure() != null) {
      if (!step.isRead()) {
        copy.writeFailed(step.value());
      }
      return outcome.isUnavailable() && cluster.answering() < script.majority();
    }
    if (!step.isRead()) {
      copy.written(step.value());
      return true;
    }
    return outcome.value() != null && copy.isRead(outcome.value());
  }

  /** In words, for a message: "b@2A" is the value b with the stamp (2, A). */
  static String text(Stamped stamped) {
    if (stamped == null || stamped.stamp() == null) {
      return "null";
    }
    return stamped.equals(Stamped.NOTHING)
        ? "nothing"
        : stamped.value() + "@" + stamped.stamp().number() + stamped.stamp().client();
  }
}
