package cluster;

import cluster.scenes.QuorumBelief;
import cluster.scenes.QuorumExploration;
import cluster.scenes.QuorumScript;
import java.util.List;
import kit.Exercise;
import kit.Guard;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("16.4 Quorum")
@Beliefs(QuorumBelief.class)
class QuorumTest {
  private static final QuorumScript ONE_WRITER =
      QuorumScript.of(3, "A writes a, A writes b, B reads, B reads");
  private static final QuorumScript TWO_WRITERS =
      QuorumScript.of(3, "A writes a, B writes b, A reads, B reads");
  private static final QuorumScript BY_TURNS =
      QuorumScript.of(3, "A writes a, B writes b, A writes c, B reads");
  private static final QuorumScript READ_BETWEEN =
      QuorumScript.of(3, "A writes a, B reads, A writes b, B reads");
  private static final QuorumScript BUSY =
      QuorumScript.of(3, "A writes a, A writes b, B writes c, A reads, B reads");
  private static final QuorumScript NOT_SEEN =
      QuorumScript.of(3, "B writes a, A writes b, A writes c");
  private static final QuorumScript WRITTEN_AGAIN =
      QuorumScript.of(3, "A writes a, B writes b, A writes a, B reads, A reads");
  private static final QuorumScript OVERWRITTEN =
      QuorumScript.of(3, "B writes a, A reads, A writes b, B reads");
  private static final QuorumScript OF_FIVE = QuorumScript.of(5, "A writes a, B reads");
  private static final QuorumScript NOTHING_WRITTEN = QuorumScript.of(3, "A reads, B reads");

  @Test
  @Order(1)
  @DisplayName("nothing goes wrong: a read returns what was written last")
  void nothingGoesWrong() throws Exception {
    for (QuorumScript script :
        List.of(
            QuorumScript.of(3, "A writes a, A reads"),
            ONE_WRITER,
            NOTHING_WRITTEN,
            TWO_WRITERS,
            TWO_WRITERS.mirrored(),
            OF_FIVE)) {
      Guard.run(() -> QuorumExploration.explore(script, 0));
    }
  }

  @Test
  @Order(2)
  @DisplayName("one thing goes wrong: a message is lost, a replica crashes, a client is cut off")
  void oneMishap() throws Exception {
    for (QuorumScript script :
        List.of(NOTHING_WRITTEN, ONE_WRITER, TWO_WRITERS, TWO_WRITERS.mirrored())) {
      Guard.run(() -> QuorumExploration.explore(script, 1));
    }
  }

  @Test
  @Order(3)
  @DisplayName("one client writes and one reads, and up to three things go wrong")
  void oneWriter() throws Exception {
    Guard.run(() -> QuorumExploration.explore(ONE_WRITER, 2));
    Guard.run(() -> QuorumExploration.explore(ONE_WRITER, 3));
  }

  @Test
  @Order(4)
  @DisplayName("both clients write, in turn or one after the other")
  void twoWriters() throws Exception {
    for (QuorumScript script :
        List.of(
            READ_BETWEEN,
            READ_BETWEEN.mirrored(),
            BY_TURNS,
            BY_TURNS.mirrored(),
            BUSY,
            BUSY.mirrored(),
            TWO_WRITERS.mirrored())) {
      Guard.run(() -> QuorumExploration.explore(script, 2));
    }
    Guard.run(() -> QuorumExploration.explore(TWO_WRITERS, 3));
    Guard.run(() -> QuorumExploration.explore(NOT_SEEN, 3));
  }

  @Test
  @Order(5)
  @DisplayName("a replica is away in each operation, another one each time")
  void absences() throws Exception {
    Guard.run(() -> QuorumExploration.exploreAbsences(WRITTEN_AGAIN, 1));
    Guard.run(() -> QuorumExploration.exploreAbsences(OVERWRITTEN, 2));
  }

  @Test
  @Order(6)
  @DisplayName("five replicas: three of them are a majority, and two are not")
  void fiveReplicas() throws Exception {
    Guard.run(() -> QuorumExploration.explore(OF_FIVE, 3));
  }
}
