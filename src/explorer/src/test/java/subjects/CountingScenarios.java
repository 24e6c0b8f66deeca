package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;

/** Programs that count hits, at one counter or at several. */
public final class CountingScenarios {
  private CountingScenarios() {}

  public static final class Hits {
    private final AtomicInteger all = new AtomicInteger();

    void countEach(int n) {
      for (int i = 0; i < n; i++) {
        all.incrementAndGet();
      }
    }

    private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> byName = new ConcurrentHashMap<>();
    private final LongAccumulator inParts = new LongAccumulator(Long::sum, 0);

    void collectEach(int n) {
      for (int i = 0; i < n; i++) {
        list.add(i);
      }
    }

    void countEachAs(String name, int n) {
      for (int i = 0; i < n; i++) {
        byName.merge(name, 1, Integer::sum);
      }
    }

    void countEachInParts(int n) {
      for (int i = 0; i < n; i++) {
        inParts.accumulate(1);
      }
    }

    void countAtTheEnd(int n) {
      all.addAndGet(n);
    }
  }

  public static final class CountsEach extends Scenario {
    private final Hits hits = new Hits();

    CountsEach() {
      task("A", () -> hits.countEach(3));
      task("B", () -> hits.countEach(4));
    }
  }

  public static final class CollectsEach extends Scenario {
    private final Hits hits = new Hits();

    CollectsEach() {
      task("A", () -> hits.collectEach(3));
      task("B", () -> hits.collectEach(4));
    }
  }

  public static final class CountsEachInOneEntry extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInOneEntry() {
      task("A", () -> hits.countEachAs("hits", 3));
      task("B", () -> hits.countEachAs("hits", 4));
    }
  }

  public static final class CountsEachInItsOwnEntry extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInItsOwnEntry() {
      task("A", () -> hits.countEachAs("A", 3));
      task("B", () -> hits.countEachAs("B", 4));
    }
  }

  public static final class CountsEachInParts extends Scenario {
    private final Hits hits = new Hits();

    CountsEachInParts() {
      task("A", () -> hits.countEachInParts(3));
      task("B", () -> hits.countEachInParts(4));
    }
  }

  public static final class CountsAtTheEnd extends Scenario {
    private final Hits hits = new Hits();

    CountsAtTheEnd() {
      task("A", () -> hits.countAtTheEnd(3));
      task("B", () -> hits.countAtTheEnd(4));
    }
  }

  public static final class OneCounts extends Scenario {
    private final Hits hits = new Hits();

    OneCounts() {
      task("A", () -> hits.countEach(7));
    }
  }
}
