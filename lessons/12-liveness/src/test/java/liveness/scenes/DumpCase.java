package liveness.scenes;

import static liveness.scenes.LivenessBelief.CIRCLE_HAS_A_DIRECTION;
import static liveness.scenes.LivenessBelief.ONCE_FOR_EACH_START;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kit.Rejection;
import kit.belief.Misconception;
import liveness.DumpedThread;

/**
 * A thread dump, and the circles that are in it.
 *
 * @param told what is in the dump, as the beginning of a sentence
 * @param threads all threads of the dump
 * @param circles the numbers of the threads in each circle, in the order in which they wait
 * @param missed what somebody believes who does not find all circles
 * @param invented what somebody believes who finds others
 */
public record DumpCase(
    String told,
    List<DumpedThread> threads,
    List<List<Long>> circles,
    Misconception missed,
    Misconception invented) {

  /** Demands that these are the circles of the dump. */
  public void require(List<List<DumpedThread>> found) {
    if (found == null) {
      throw Rejection.plain(told + ": circles returned null.");
    }
    List<List<Long>> due = circles.stream().map(DumpCase::fromTheSmallest).toList();
    Set<List<Long>> seen = new HashSet<>();
    for (List<DumpedThread> circle : found) {
      List<Long> numbers = fromTheSmallest(circle.stream().map(DumpedThread::tid).toList());
      if (!seen.add(numbers)) {
        throw Rejection.of(
            ONCE_FOR_EACH_START,
            "%s: the circle of %s is in the result several times.".formatted(told, names(numbers)));
      }
      if (!due.contains(numbers)) {
        boolean isMixedUp = due.stream().anyMatch(c -> Set.copyOf(c).equals(Set.copyOf(numbers)));
        throw Rejection.of(
            isMixedUp ? CIRCLE_HAS_A_DIRECTION : invented,
            isMixedUp
                ? "%s: %s is in the result. These threads wait for each other in another order."
                    .formatted(told, names(numbers))
                : "%s: %s is in the result, and that is no circle."
                    .formatted(told, names(numbers)));
      }
    }
    for (List<Long> circle : due) {
      if (!seen.contains(circle)) {
        throw Rejection.of(
            missed, "%s: the circle of %s is not in the result.".formatted(told, names(circle)));
      }
    }
  }

  private String names(List<Long> numbers) {
    List<String> names =
        numbers.stream()
            .map(tid ->
                threads.stream()
                    .filter(thread -> thread.tid() == tid)
                    .findFirst()
                    .map(DumpedThread::toString)
                    .orElse("#" + tid))
            .toList();
    return names.isEmpty() ? "an empty list" : String.join(", ", names);
  }

  private static List<Long> fromTheSmallest(List<Long> circle) {
    if (circle.isEmpty()) {
      return circle;
    }
    int first = circle.indexOf(circle.stream().min(Long::compare).orElseThrow());
    List<Long> rotated = new ArrayList<>(circle.subList(first, circle.size()));
    rotated.addAll(circle.subList(0, first));
    return rotated;
  }
}
