package cluster.scenes;

import cluster.Stamp;
import cluster.Stamped;
import cluster.scenes.PlayedCluster.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The operations in which the stamps of a history were sent for the first time. */
final class GivenStamps {

  /** A stamp is sent for the first time. */
  private record Given(QuorumScript.Step step, Stamped first) {}

  private final List<Given> all = new ArrayList<>();

  GivenStamps(QuorumScript script, List<Message> log) {
    Set<Stamp> known = new HashSet<>(Set.of(Stamped.NOTHING.stamp()));
    for (Message message : log) {
      if (message.isStore() && known.add(message.sent().stamp())) {
        all.add(new Given(script.steps().get(message.operation()), message.sent()));
      }
    }
  }

  /** Whether a read has given one. */
  boolean areGivenByReader() {
    return all.stream().anyMatch(given -> given.step.isRead());
  }

  /** Whether a write has given one to another value than its own. */
  boolean areTakenBack() {
    return all.stream()
        .anyMatch(given -> !given.step.isRead() && !given.step.value().equals(given.first.value()));
  }

  /** Whether a write has given two. */
  boolean areGivenTwice() {
    Set<QuorumScript.Step> writes = Collections.newSetFromMap(new IdentityHashMap<>());
    return all.stream().anyMatch(given -> !given.step.isRead() && !writes.add(given.step));
  }
}
