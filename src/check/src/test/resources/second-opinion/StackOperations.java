package lockfree;

import java.util.ArrayDeque;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do to a stack at the same time, and what each call does alone. */
@Param(name = "item", gen = IntGen.class, conf = "1:9")
public class StackOperations {
  private final Stack<Integer> stack = new Stack<>();

  /** So that there is something to take, and used nodes can come back. */
  public StackOperations() {
    for (int item = 11; item <= 13; item++) {
      stack.push(item);
    }
  }

  @Operation
  public void push(@Param(name = "item") int item) {
    stack.push(item);
  }

  @Operation
  public Integer pop() {
    return stack.pop();
  }

  /** Without threads. */
  public static class Alone {
    private final ArrayDeque<Integer> items = new ArrayDeque<>();

    public Alone() {
      for (int item = 11; item <= 13; item++) {
        items.push(item);
      }
    }

    public void push(int item) {
      items.push(item);
    }

    public Integer pop() {
      return items.poll();
    }
  }
}
