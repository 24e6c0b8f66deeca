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

  /** A run: what went wrong, and how many messages there were in it. */
  private record Run(List<Mishap> plan, List<Boolean> stores) {}

  /**
   * Tries all histories.
   *
   * @param most how many mishaps there are at most
   * @return how many histories there were
   * @throws Rejection for the first history that fails
   */
  public static int explore(QuorumScript script, int most) {
    var exploration = new QuorumExploration(script);
    int histories = 1;
    List<Run> runs = List.of(exploration.run(List.of()));
    for (int mishaps = 1; mishaps <= most; mishaps++) {
      var longer = new ArrayList<Run>();
      for (Run run : runs) {
        for (List<Mishap> plan : exploration.longer(run)) {
          Run next = exploration.run(plan);
          histories++;
          if (mishaps < most) {
            longer.add(next);
          }
        }
      }
      runs = longer;
    }
    return histories;
  }

  /** One more mishap, at each message after the last one, of each kind. */
  private List<List<Mishap>> longer(Run run) {
    int from = run.plan.isEmpty() ? 0 : run.plan.getLast().message() + 1;
    var plans = new ArrayList<List<Mishap>>();
    for (int message = from; message < run.stores.size(); message++) {
      for (Mishap.Kind kind : Mishap.Kind.values()) {
        if (kind.matters(run.stores.get(message))) {
          var plan = new ArrayList<>(run.plan);
          plan.add(new Mishap(message, kind));
          plans.add(plan);
        }
      }
    }
    return plans;
  }

  private Run run(List<Mishap> plan) {
    var cluster = new PlayedCluster(script.replicas(), plan, false);
    if (play(cluster, null)) {
      return new Run(plan, cluster.stores());
    }
    // Once more, and this time somebody takes notes.
    var recorded = new PlayedCluster(script.replicas(), plan, true);
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
