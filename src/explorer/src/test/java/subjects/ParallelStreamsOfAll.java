package subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams whose elements several threads go through. */
public final class ParallelStreamsOfAll {
  private ParallelStreamsOfAll() {}

  /** What functions may touch. */
  static final class Shared {
    final AtomicInteger atomic = new AtomicInteger();
    final int[] each = new int[2];
    int n;

    int count(int given) {
      n++;
      return given;
    }

    int countSafely(int given) {
      atomic.incrementAndGet();
      return given;
    }

    void set(int index) {
      each[index] = 1;
    }
  }

  /** What the scenarios do with collections: calls of their own are no steps. */
  static final class Code {
    private Code() {}

    static int addToOneList() {
      List<Integer> list = new ArrayList<>();
      Stream.of(1, 2).parallel().forEach(list::add);
      return list.size();
    }

    static int reduceIntoAList() {
      return Stream.of(1, 2)
          .parallel()
          .reduce(
              new ArrayList<Integer>(),
              (list, n) -> {
                list.add(n);
                return list;
              },
              (a, _) -> a)
          .size();
    }

    static int addToSafeList() {
      List<Integer> list = Collections.synchronizedList(new ArrayList<>());
      List.of(1, 2).parallelStream().forEach(list::add);
      return list.size();
    }

    static int countInTwoSteps() {
      var counts = new ConcurrentHashMap<String, Integer>();
      List.of("a", "a").parallelStream()
          .forEach(word -> counts.put(word, counts.getOrDefault(word, 0) + 1));
      return counts.get("a");
    }

    static int setAll() {
      var numbers = new int[2];
      Arrays.parallelSetAll(numbers, _ -> 1);
      return numbers[0] + numbers[1];
    }

    static int setAllAndCount() {
      var shared = new Shared();
      Arrays.parallelSetAll(new Integer[2], shared::count);
      return shared.n;
    }

    static int sumOfShared() throws InterruptedException {
      List<Integer> list = new ArrayList<>(List.of(1, 1));
      Thread writer = new Thread(() -> list.set(1, 1));
      writer.start();
      int sum = list.parallelStream().mapToInt(n -> n).sum();
      writer.join();
      return sum;
    }
  }

  @Accepted
  public static final class Counts extends TwoExpectedScenario {
    Counts() {
      super(() -> (int) IntStream.range(0, 2).parallel().count());
    }
  }

  @Accepted
  public static final class MapsInOrder extends TwoExpectedScenario {
    MapsInOrder() {
      super(() ->
          List.of(1, 2, 3).parallelStream()
                  .map(n -> n * n)
                  .filter(n -> n != 4)
                  .toList()
                  .equals(List.of(1, 9))
              ? 2
              : 0);
    }
  }

  @Accepted
  public static final class SumsLongs extends TwoExpectedScenario {
    SumsLongs() {
      super(() -> (int) LongStream.of(1, 0, 1).parallel().map(n -> n).sum());
    }
  }

  @Accepted
  public static final class CountsSafely extends TwoExpectedScenario {
    CountsSafely() {
      super(() -> {
        var shared = new Shared();
        List.of(1, 2).parallelStream().map(shared::countSafely).toList();
        return shared.atomic.get();
      });
    }
  }

  @Rejected(says = "main read n before W1 wrote it", belief = "one-line-one-step")
  public static final class CountsInAStage extends TwoExpectedScenario {
    CountsInAStage() {
      super(() -> {
        var shared = new Shared();
        List.of(1, 2).parallelStream().map(shared::count).toList();
        return shared.n;
      });
    }
  }

  @Rejected(says = "read n before", belief = "one-line-one-step")
  public static final class CountsInForEach extends TwoExpectedScenario {
    CountsInForEach() {
      super(() -> {
        var shared = new Shared();
        IntStream.range(0, 2).parallel().forEach(shared::count);
        return shared.n;
      });
    }
  }

  @Rejected(says = "ArrayList", belief = "unsafe-type-shared")
  public static final class AddsToOneList extends TwoExpectedScenario {
    AddsToOneList() {
      super(Code::addToOneList);
    }
  }

  @Accepted
  public static final class SetsItsOwn extends TwoExpectedScenario {
    SetsItsOwn() {
      super(() -> {
        var shared = new Shared();
        IntStream.range(0, 2).parallel().forEach(shared::set);
        return shared.each[0] + shared.each[1];
      });
    }
  }

  @Accepted
  public static final class InAPool extends TwoExpectedScenario {
    InAPool() {
      super(() -> {
        try (var pool = new ForkJoinPool(2)) {
          return pool.submit(() -> Arrays.asList(1, 1).parallelStream().reduce(0, Integer::sum))
              .get();
        }
      });
    }
  }

  @Accepted
  public static final class SetsAll extends TwoExpectedScenario {
    SetsAll() {
      super(Code::setAll);
    }
  }

  @Rejected(says = "read n before", belief = "one-line-one-step")
  public static final class SetsAllAndCounts extends TwoExpectedScenario {
    SetsAllAndCounts() {
      super(Code::setAllAndCount);
    }
  }

  @Rejected(says = "list.set(1, 1)", belief = "unsafe-type-shared")
  public static final class SumsWhatAnotherSets extends TwoExpectedScenario {
    SumsWhatAnotherSets() {
      super(Code::sumOfShared);
    }
  }

  /** Its one thread goes through all elements. */
  @Accepted
  public static final class InAPoolOfOne extends TwoExpectedScenario {
    InAPoolOfOne() {
      super(() -> {
        var shared = new Shared();
        try (var pool = new ForkJoinPool(1)) {
          pool.submit(() -> IntStream.range(0, 2).parallel().forEach(shared::count)).get();
        }
        return shared.n;
      });
    }
  }
}
