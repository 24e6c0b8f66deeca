package kit.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kit.Exercise;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Runs a lesson's exercises in the order of their numbers: 3.2 before 3.10. */
public final class ExerciseOrderer implements ClassOrderer {

  /** Made by Jupiter, which finds its name in {@code junit-platform.properties}. */
  public ExerciseOrderer() {}

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparing(ExerciseOrderer::number, ExerciseOrderer::compare));
  }

  /** {@code [3, 10]} of "3.10 Name"; what is no exercise comes first. */
  private static List<Integer> number(ClassDescriptor test) {
    return test.findAnnotation(Exercise.class).map(e -> number(e.value())).orElse(List.of());
  }

  static List<Integer> number(String exercise) {
    return Stream.of(exercise.split(" ", 2)[0].split("\\."))
        .filter(part -> part.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .toList();
  }

  static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i).compareTo(b.get(i));
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
