// kind: a stream for each step
package pools;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Exercise 3.1: the steps of a plan. */
public final class Plan {
  private Plan() {}

  /** For each task a step "start n" and a step "wait n". */
  public static List<String> of(int tasks) {
    return Stream.of("start ", "wait ")
        .flatMap(step -> IntStream.rangeClosed(1, tasks).mapToObj(task -> step + task))
        .toList();
  }
}
