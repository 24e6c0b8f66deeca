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
import subjects.FutureTaskSubclasses;
import subjects.HandOvers;
import subjects.Handles;
import subjects.HandlesOfOthers;
import subjects.HardToWeave;
import subjects.Iterations;
import subjects.LockOrders;
import subjects.LockedCounters;
import subjects.Meetings;
import subjects.MutualExclusion;
import subjects.OrderedAccesses;
import subjects.OrderedByHandOver;
import subjects.OrderedByStages;
import subjects.OrderedByTasks;
import subjects.OrderedByThreads;
import subjects.ParallelCollects;
import subjects.ParallelStreamsOfAll;
import subjects.Phases;
import subjects.PoolCalls;
import subjects.PoolsAndFutures;
import subjects.PoolsByHand;
import subjects.Processes;
import subjects.Rejected;
import subjects.SharedCollections;
import subjects.Signals;
import subjects.StampedLocks;
import subjects.SynchronizedCounters;
import subjects.ThreadNumbers;
import subjects.ThreadsByHand;
import subjects.ThreadsThatWait;
import subjects.Undecidable;
import subjects.UnorderedAccesses;
import subjects.UnorderedHandOvers;
import subjects.UnorderedObjects;
import subjects.UnsupportedConstructs;
import subjects.WakeUps;
import subjects.WrongLocks;

/** All programs that there are to be judged. */
public final class SubjectScenarios {
  private SubjectScenarios() {}

  public static List<Class<? extends Scenario>> all() {
    return Stream.of(
            Counters.class,
            SynchronizedCounters.class,
            LockedCounters.class,
            BoundedBuffers.class,
            LockOrders.class,
            ThreadNumbers.class,
            ThreadsByHand.class,
            ThreadsThatWait.class,
            PoolsAndFutures.class,
            FutureTaskSubclasses.class,
            PoolsByHand.class,
            PoolCalls.class,
            Signals.class,
            Meetings.class,
            SharedCollections.class,
            HandOvers.class,
            AdderSums.class,
            Handles.class,
            FieldUpdaters.class,
            HandlesOfOthers.class,
            StampedLocks.class,
            ChanceAndTime.class,
            OrderedAccesses.class,
            OrderedByHandOver.class,
            OrderedByThreads.class,
            OrderedByTasks.class,
            OrderedByStages.class,
            MutualExclusion.class,
            UnorderedAccesses.class,
            UnorderedHandOvers.class,
            UnorderedObjects.class,
            WrongLocks.class,
            Iterations.class,
            Phases.class,
            WakeUps.class,
            Daemons.class,
            ParallelStreamsOfAll.class,
            ParallelCollects.class,
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
