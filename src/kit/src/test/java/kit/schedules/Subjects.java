package kit.schedules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import subjects.Beyond;
import subjects.BeyondJudging;
import subjects.Buffers;
import subjects.Collected;
import subjects.Counters;
import subjects.Deadlocks;
import subjects.HandOvers;
import subjects.OwnThreads;
import subjects.Pools;
import subjects.Right;
import subjects.Signals;
import subjects.Sums;
import subjects.Tricky;
import subjects.Wrong;

/** All programs that there are to be judged. */
final class Subjects {
  private Subjects() {}

  static List<Class<? extends Scenario>> all() {
    return Stream.of(
            Counters.class,
            Buffers.class,
            Deadlocks.class,
            OwnThreads.class,
            Pools.class,
            Signals.class,
            Collected.class,
            HandOvers.class,
            Sums.class,
            Tricky.class,
            BeyondJudging.class)
        .flatMap(group -> Arrays.stream(group.getDeclaredClasses()).sorted(byName()))
        .filter(Subjects::isMarked)
        .<Class<? extends Scenario>>map(type -> type.asSubclass(Scenario.class))
        .toList();
  }

  private static Comparator<Class<?>> byName() {
    return Comparator.comparing(Class::getName);
  }

  private static boolean isMarked(Class<?> type) {
    return type.isAnnotationPresent(Right.class)
        || type.isAnnotationPresent(Wrong.class)
        || type.isAnnotationPresent(Beyond.class);
  }
}
