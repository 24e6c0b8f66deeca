package subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import subjects.ParallelStreamsOfAll.Code;
import subjects.ParallelStreamsOfAll.Shared;

/** Parallel streams that reduce, collect, gather or sort. */
public final class ParallelCollects {
  private ParallelCollects() {}

  @Rejected(says = "The result was 4 instead of 2")
  public static final class NoIdentity extends TwoExpectedScenario {
    NoIdentity() {
      super(() -> Stream.of(0, 0).parallel().reduce(2, Integer::sum));
    }
  }

  @Rejected(says = "The result was 4 instead of 2")
  public static final class NoIdentityOfInts extends TwoExpectedScenario {
    NoIdentityOfInts() {
      super(() -> IntStream.of(0, 0).parallel().reduce(2, Integer::sum));
    }
  }

  /** The list is the identity: all parts add to the same one. */
  @Rejected(says = "ArrayList", belief = "unsafe-type-shared")
  public static final class ReducesIntoAList extends TwoExpectedScenario {
    ReducesIntoAList() {
      super(Code::reduceIntoAList);
    }
  }

  @Accepted
  public static final class Collects extends TwoExpectedScenario {
    Collects() {
      super(
          () -> Stream.of(1, 2).parallel().collect(Collectors.toCollection(ArrayList::new)).size());
    }
  }

  @Accepted
  public static final class CollectsByHand extends TwoExpectedScenario {
    CollectsByHand() {
      super(() ->
          Stream.of(1, 2)
              .parallel()
              .collect(ArrayList<Integer>::new, List::add, List::addAll)
              .get(1));
    }
  }

  @Accepted
  public static final class GroupsTogether extends TwoExpectedScenario {
    GroupsTogether() {
      super(() ->
          Stream.of(1, 2)
              .parallel()
              .unordered()
              .collect(Collectors.toConcurrentMap(n -> n, n -> n))
              .size());
    }
  }

  @Accepted
  public static final class SafeListByForEach extends TwoExpectedScenario {
    SafeListByForEach() {
      super(Code::addToSafeList);
    }
  }

  @Rejected(says = "The result was 1 instead of 2", belief = "safe-parts-safe-whole")
  public static final class SafeMapTwoSteps extends TwoExpectedScenario {
    SafeMapTwoSteps() {
      super(Code::countInTwoSteps);
    }
  }

  @Rejected(says = "IllegalStateException")
  public static final class Throws extends TwoExpectedScenario {
    Throws() {
      super(() ->
          List.of(1, 2).parallelStream()
              .map(n -> {
                if (n == 2) {
                  throw new IllegalStateException("two");
                }
                return n;
              })
              .toList()
              .size());
    }
  }

  @Accepted
  public static final class SequentialAfterAll extends TwoExpectedScenario {
    SequentialAfterAll() {
      super(() -> {
        var shared = new Shared();
        IntStream.range(0, 2).parallel().sequential().forEach(shared::count);
        return shared.n;
      });
    }
  }

  @Accepted
  public static final class GathersInOrder extends TwoExpectedScenario {
    GathersInOrder() {
      super(() ->
          Stream.of(3, 2, 1)
                  .gather(Gatherers.mapConcurrent(2, n -> n + 1))
                  .toList()
                  .equals(List.of(4, 3, 2))
              ? 2
              : 0);
    }
  }

  @Rejected(says = "read n before", belief = "one-line-one-step")
  public static final class GathersAndCounts extends TwoExpectedScenario {
    GathersAndCounts() {
      super(() -> {
        var shared = new Shared();
        Stream.of(1, 2).gather(Gatherers.mapConcurrent(2, shared::count)).toList();
        return shared.n;
      });
    }
  }

  /** Not two at the same time. */
  @Accepted
  public static final class GathersOneByOne extends TwoExpectedScenario {
    GathersOneByOne() {
      super(() -> {
        var shared = new Shared();
        Stream.of(1, 2).gather(Gatherers.mapConcurrent(1, shared::count)).toList();
        return shared.n;
      });
    }
  }

  @Accepted
  public static final class GathersNoMoreThanWanted extends TwoExpectedScenario {
    GathersNoMoreThanWanted() {
      super(() ->
          Stream.of(1, 2, 3)
              .gather(Gatherers.mapConcurrent(2, n -> n))
              .limit(2)
              .mapToInt(n -> n)
              .max()
              .getAsInt());
    }
  }

  @Rejected(says = "IllegalStateException")
  public static final class GathersAndThrows extends TwoExpectedScenario {
    GathersAndThrows() {
      super(() ->
          Stream.of(1, 2)
              .gather(
                  Gatherers.<Integer, Integer>mapConcurrent(
                      2,
                      n -> {
                        throw new IllegalStateException("thrown");
                      }))
              .toList()
              .size());
    }
  }

  /** To sort is done by the JDK's own threads. */
  @Undecidable(names = "A thread that was made in a way that is not known here")
  public static final class Sorts extends TwoExpectedScenario {
    Sorts() {
      super(() -> {
        var shared = new Shared();
        return IntStream.range(0, 100)
            .parallel()
            .map(shared::countSafely)
            .boxed()
            .sorted()
            .toList()
            .get(2);
      });
    }
  }
}
