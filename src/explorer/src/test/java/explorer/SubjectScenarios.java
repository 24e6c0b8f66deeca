package explorer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import subjects.Accepted;
import subjects.AdderSums;
import subjects.ArraysAndArguments;
import subjects.BoundedBuffers;
import subjects.ChanceAndTime;
import subjects.Counters;
import subjects.Daemons;
import subjects.FieldUpdaters;
import subjects.HandOvers;
import subjects.Handles;
import subjects.HardToWeave;
import subjects.Iterations;
import subjects.LockOrders;
import subjects.MutualExclusion;
import subjects.OrderedAccesses;
import subjects.ParallelStreamsOfAll;
import subjects.Phases;
import subjects.PoolsAndFutures;
import subjects.PoolsByHand;
import subjects.Processes;
import subjects.Rejected;
import subjects.SharedCollections;
import subjects.Signals;
import subjects.StampedLocks;
import subjects.ThreadsByHand;
import subjects.Undecidable;
import subjects.UnorderedAccesses;
import subjects.UnsupportedConstructs;
import subjects.WakeUps;
import subjects.WrongLocks;

/** All programs that there are to be judged. */
public final class SubjectScenarios {
  private SubjectScenarios() {}

  public static List<Class<? extends Scenario>> all() {
    return Stream.of(
            Counters.class,
            BoundedBuffers.class,
            LockOrders.class,
            ThreadsByHand.class,
            PoolsAndFutures.class,
            PoolsByHand.class,
            Signals.class,
            SharedCollections.class,
            HandOvers.class,
            AdderSums.class,
            Handles.class,
            FieldUpdaters.class,
            StampedLocks.class,
            ChanceAndTime.class,
            OrderedAccesses.class,
            MutualExclusion.class,
            UnorderedAccesses.class,
            WrongLocks.class,
            Iterations.class,
            Phases.class,
            WakeUps.class,
            Daemons.class,
            ParallelStreamsOfAll.class,
            ArraysAndArguments.class,
            Processes.class,
            HardToWeave.class,
            UnsupportedConstructs.class)
        .flatMap(group -> Arrays.stream(group.getDeclaredClasses()).sorted(byName()))
        .filter(SubjectScenarios::isMarked)
        .<Class<? extends Scenario>>map(type -> type.asSubclass(Scenario.class))
        .toList();
  }

  private static Comparator<Class<?>> byName() {
    return Comparator.comparing(Class::getName);
  }

  private static boolean isMarked(Class<?> type) {
    return type.isAnnotationPresent(Accepted.class)
        || type.isAnnotationPresent(Rejected.class)
        || type.isAnnotationPresent(Undecidable.class);
  }
}
