package lockfree;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What a producer and a consumer do to a ring, and what each call does alone. */
@Param(name = "item", gen = IntGen.class, conf = "1:9")
public class SpscRingOperations {
  private static final int CAPACITY = 2;

  private final SpscRing<Integer> ring = new SpscRing<>(CAPACITY);

  /** So that it is neither full nor empty. */
  public SpscRingOperations() {
    ring.offer(11);
  }

  @Operation(nonParallelGroup = "producer")
  public boolean offer(@Param(name = "item") int item) {
    return ring.offer(item);
  }

  @Operation(nonParallelGroup = "consumer")
  public Integer poll() {
    return ring.poll();
  }

  /** Without threads. */
  public static class Alone {
    private final ArrayDeque<Integer> items = new ArrayDeque<>();

    public Alone() {
      items.add(11);
    }

    public boolean offer(int item) {
      return items.size() < CAPACITY && items.add(item);
    }

    public Integer poll() {
      return items.poll();
    }
  }
}
