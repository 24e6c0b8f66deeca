package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collections that threads share. */
public final class SharedCollections {
  private SharedCollections() {}

  /** Two threads that count the same word. */
  abstract static class TwoWords extends Scenario {
    private final Words words;

    TwoWords(Words words) {
      this.words = words;
      task("A", words::count);
      task("B", words::count);
    }

    @Override
    protected void verify() {
      require(words.counted() == 2, "Counted were " + words.counted() + " words of 2.");
    }
  }

  interface Words {
    void count();

    int counted();
  }

  /** What the counters have in common. */
  abstract static class InMap implements Words {
    final Map<String, Integer> counts;

    InMap(Map<String, Integer> counts) {
      this.counts = counts;
    }

    @Override
    public int counted() {
      return counts.get("a");
    }
  }

  static final class Merging extends InMap {
    Merging(Map<String, Integer> counts) {
      super(counts);
    }

    @Override
    public void count() {
      counts.merge("a", 1, Integer::sum);
    }
  }

  @Accepted
  public static final class MergedInOneStep extends TwoWords {
    MergedInOneStep() {
      super(new Merging(new ConcurrentHashMap<>()));
    }
  }

  @Accepted
  public static final class MergedInSynchronizedMap extends TwoWords {
    MergedInSynchronizedMap() {
      super(new Merging(Collections.synchronizedMap(new HashMap<>())));
    }
  }

  @Rejected(says = "A was still inside counts.merge(\"a\", 1", belief = "unsafe-type-shared")
  public static final class MergedInPlainMap extends TwoWords {
    MergedInPlainMap() {
      super(new Merging(new HashMap<>()));
    }
  }

  static final class GetThenPut extends InMap {
    GetThenPut() {
      super(new ConcurrentHashMap<>());
    }

    @Override
    public void count() {
      counts.put("a", counts.getOrDefault("a", 0) + 1);
    }
  }

  @Rejected(says = "A looked at counts before B changed it", belief = "safe-parts-safe-whole")
  public static final class TwoSteps extends TwoWords {
    TwoSteps() {
      super(new GetThenPut());
    }
  }

  static final class Computing extends InMap {
    private int last;

    Computing() {
      super(new ConcurrentHashMap<>());
    }

    @Override
    public void count() {
      counts.compute(
          "a",
          (_, n) -> {
            last = n == null ? 1 : n + 1; // under the map's lock
            return last;
          });
    }
  }

  @Accepted
  public static final class ComputedInOneStep extends TwoWords {
    ComputedInOneStep() {
      super(new Computing());
    }
  }

  static final class WaitsInside extends InMap {
    WaitsInside() {
      super(new ConcurrentHashMap<>());
    }

    @Override
    public void count() {
      counts.compute(
          "a",
          (_, n) -> {
            synchronized (this) {
              return n == null ? 1 : n + 1;
            }
          });
      synchronized (this) {
        counts.size();
      }
    }
  }

  @Undecidable(names = "the function given to ConcurrentHashMap.compute")
  public static final class LocksInsideCompute extends TwoWords {
    LocksInsideCompute() {
      super(new WaitsInside());
    }
  }

  static final class LockedMap extends InMap {
    LockedMap() {
      super(new HashMap<>());
    }

    @Override
    public void count() {
      synchronized (counts) {
        counts.merge("a", 1, Integer::sum);
      }
    }
  }

  @Accepted
  public static final class PlainMapUnderLock extends TwoWords {
    PlainMapUnderLock() {
      super(new LockedMap());
    }
  }

  /** At most one of the two adds. */
  static final class Limited {
    private final List<String> list;

    Limited(List<String> list) {
      this.list = list;
    }

    void addIfEmpty() {
      if (list.isEmpty()) {
        list.add("x");
      }
    }

    void addIfEmptyUnderLock() {
      synchronized (list) {
        addIfEmpty();
      }
    }

    int size() {
      return list.size();
    }
  }

  @Rejected(says = "A looked at list before B changed it", belief = "safe-parts-safe-whole")
  public static final class CheckThenAdd extends Scenario {
    private final Limited limited = new Limited(Collections.synchronizedList(new ArrayList<>()));

    CheckThenAdd() {
      task("A", limited::addIfEmpty);
      task("B", limited::addIfEmpty);
    }

    @Override
    protected void verify() {
      require(limited.size() == 1, "The list has " + limited.size() + " items.");
    }
  }

  @Accepted
  public static final class CheckThenAddUnderItsLock extends Scenario {
    private final Limited limited = new Limited(Collections.synchronizedList(new ArrayList<>()));

    CheckThenAddUnderItsLock() {
      task("A", limited::addIfEmptyUnderLock);
      task("B", limited::addIfEmptyUnderLock);
    }

    @Override
    protected void verify() {
      require(limited.size() == 1, "The list has " + limited.size() + " items.");
    }
  }

  @Accepted
  public static final class ReadsAlone extends Scenario {
    ReadsAlone() {
      var words = new HashMap<>(Map.of("a", 1));
      var reader = new Reader(words);
      task("A", reader::look);
      task("B", reader::look);
    }
  }

  /** Nobody changes the map. */
  record Reader(Map<String, Integer> words) {
    void look() {
      if (words.get("a") != 1) {
        throw new IllegalStateException("lost");
      }
    }
  }

  /** A list and a map that are filled beforehand: each thread sets elements that are there. */
  static final class Filled {
    private final List<String> list = new ArrayList<>(Collections.nCopies(2, ""));
    private final Map<String, Integer> map = new HashMap<>(Map.of("a", 0, "b", 0));

    void set(int index) {
      list.set(index, list.get(index) + "x");
    }

    void fill(int index) {
      list.set(index, "y");
    }

    void put(String key) {
      map.put(key, map.get(key) + 1);
    }
  }

  @Accepted
  public static final class EachSetsItsOwnElement extends Scenario {
    private final Filled filled = new Filled();

    EachSetsItsOwnElement() {
      task("A", () -> filled.set(0));
      task("B", () -> filled.set(1));
    }

    @Override
    protected void verify() {
      require(filled.list.equals(List.of("x", "x")), "The list is " + filled.list + ".");
    }
  }

  @Accepted
  public static final class EachPutsUnderItsOwnKey extends Scenario {
    private final Filled filled = new Filled();

    EachPutsUnderItsOwnKey() {
      task("A", () -> filled.put("a"));
      task("B", () -> filled.put("b"));
    }

    @Override
    protected void verify() {
      require(filled.map.equals(Map.of("a", 1, "b", 1)), "The map is " + filled.map + ".");
    }
  }

  @Rejected(says = "A looked at map before B changed it", belief = "unsafe-type-shared")
  public static final class BothAddToOneElement extends Scenario {
    private final Filled filled = new Filled();

    BothAddToOneElement() {
      task("A", () -> filled.put("a"));
      task("B", () -> filled.put("a"));
    }

    @Override
    protected void verify() {
      require(filled.map.get("a") == 2, "The value of a is " + filled.map.get("a") + ".");
    }
  }

  @Rejected(says = "So the reader may see an old value", belief = "unsafe-type-shared")
  public static final class OneReadsWhatTheOtherSets extends Scenario {
    private final Filled filled = new Filled();

    OneReadsWhatTheOtherSets() {
      task("A", () -> filled.set(0));
      task("B", () -> new Looker(filled.list).first());
    }
  }

  @Rejected(says = "So the reader may see an old value", belief = "unsafe-type-shared")
  public static final class OneSumsUpWhatTheOtherSets extends Scenario {
    private final Filled filled = new Filled();

    OneSumsUpWhatTheOtherSets() {
      task("A", () -> filled.set(0));
      task("B", () -> new Looker(filled.list).all());
    }
  }

  @Rejected(says = "So it is open which of the two others see", belief = "unsafe-type-shared")
  public static final class BothSetOneElement extends Scenario {
    private final Filled filled = new Filled();

    BothSetOneElement() {
      task("A", () -> filled.fill(0));
      task("B", () -> filled.fill(0));
    }
  }

  @Rejected(says = "was still inside list.", belief = "unsafe-type-shared")
  public static final class OneAddsWhileTheOtherSets extends Scenario {
    private final Filled filled = new Filled();

    OneAddsWhileTheOtherSets() {
      task("A", () -> filled.set(0));
      task("B", () -> new Looker(filled.list).add());
    }
  }

  record Looker(List<String> list) {
    String first() {
      return list.get(0);
    }

    String all() {
      return list.toString();
    }

    void add() {
      list.add("y");
    }
  }
}
