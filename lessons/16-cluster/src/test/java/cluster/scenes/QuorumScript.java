package cluster.scenes;

import java.util.List;
import java.util.stream.Stream;

/**
 * What some clients do, one operation after the other.
 *
 * @param replicas how many replicas there are
 * @param steps the operations, in their order
 */
public record QuorumScript(int replicas, List<Step> steps) {

  /**
   * An operation.
   *
   * @param client who does it
   * @param value what is written; empty if it is a read
   */
  public record Step(String client, String value) {
    boolean isRead() {
      return value.isEmpty();
    }

    /** As a headline: "A writes b". */
    String text() {
      return client + (isRead() ? " reads" : " writes " + value);
    }
  }

  /**
   * A script in words, such as "A writes a, B reads".
   *
   * @param replicas how many replicas there are
   */
  public static QuorumScript of(int replicas, String words) {
    return new QuorumScript(
        replicas, Stream.of(words.split(", ")).map(QuorumScript::step).toList());
  }

  private static Step step(String words) {
    String[] parts = words.split(" ");
    return new Step(parts[0], parts.length > 2 ? parts[2] : "");
  }

  /** How many of the replicas are more than half. */
  public int majority() {
    return replicas / 2 + 1;
  }

  /** The script with the names of the clients A and B exchanged. */
  public QuorumScript mirrored() {
    return new QuorumScript(
        replicas,
        steps.stream()
            .map(step -> new Step(step.client().equals("A") ? "B" : "A", step.value()))
            .toList());
  }
}
