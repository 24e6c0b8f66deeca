package lockfree.scenes;

import explorer.History;
import explorer.Scenario;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;
import lockfree.Stack;

/**
 * Threads that call push and pop of one stack. A program is written as one word for each thread,
 * {@code +} for push and {@code -} for pop, after the number of items that are there before: {@code
 * "2 -- +"}. In {@code "2,used -- +"}, another item was there, and has been taken.
 */
public class StackCalls extends Scenario {
  private static final int ENOUGH = 10;

  private final Stack<String> stack = new Stack<>();
  private final History<Deque<String>> history;

  public StackCalls(String program) {
    String[] words = program.split(" ");
    int items = Integer.parseInt(words[0].split(",")[0]);
    for (int i = 0; i < items; i++) {
      stack.push("s" + i);
    }
    boolean hasUsed = words[0].contains(",");
    if (hasUsed) {
      stack.push("used");
      stack.pop();
    }
    history =
        new History<>(() -> {
          var held = new ArrayDeque<String>();
          IntStream.range(0, items).forEach(i -> held.push("s" + i));
          return held;
        });
    for (int i = 1; i < words.length; i++) {
      String thread = String.valueOf((char) ('A' + i - 1));
      String calls = words[i];
      task(thread, () -> makeAll(thread.toLowerCase(), calls));
    }
  }

  private void makeAll(String name, String calls) throws Exception {
    for (int i = 0; i < calls.length(); i++) {
      if (calls.charAt(i) == '+') {
        push(name + i);
      } else {
        pop();
      }
    }
  }

  private void push(String item) throws Exception {
    history.run("push(%s)".formatted(item), () -> stack.push(item), held -> held.push(item));
  }

  private String pop() throws Exception {
    return history.call("pop()", stack::pop, Deque::poll);
  }

  /** Makes the calls that show what is left. */
  protected final History<?> whole() throws Exception {
    for (int i = 0; i < ENOUGH && pop() != null; i++) {
      // the history has it
    }
    return history;
  }

  @Override
  protected void verify() throws Exception {
    requireLinearizable(whole());
  }
}
