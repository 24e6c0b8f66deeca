package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Calls that go over the elements of an array, or over a collection that they are given. */
public final class ArraysAndArguments {
  private ArraysAndArguments() {}

  /** What two tasks share. */
  static final class Shared {
    private final int[] numbers = {3, 2, 1, 0};
    private final List<String> words = new ArrayList<>(List.of("a", "b"));
    private final Map<String, Integer> counts = new HashMap<>(Map.of("a", 1));
    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>(List.of("c"));

    void setFirst() {
      numbers[0] = 7;
    }

    void setLast() {
      numbers[3] = 7;
    }

    void addWord() {
      words.add("c");
    }

    void putCount() {
      counts.put("a", 2);
    }

    void copyFrom() {
      System.arraycopy(numbers, 0, new int[2], 0, 2);
    }

    void copyInto() {
      System.arraycopy(new int[2], 0, numbers, 0, 2);
    }

    int copyOf() {
      return Arrays.copyOf(numbers, 2).length;
    }

    int copyOfRange() {
      return Arrays.copyOfRange(numbers, 0, 2).length;
    }

    int cloned() {
      return numbers.clone().length;
    }

    void fill() {
      Arrays.fill(numbers, 9);
    }

    void fillTwo() {
      Arrays.fill(numbers, 0, 2, 9);
    }

    void sort() {
      Arrays.sort(numbers);
    }

    int show() {
      return Arrays.toString(numbers).length();
    }

    int compare() {
      return Arrays.equals(new int[4], numbers) ? 1 : 0;
    }

    int addAll() {
      return new ArrayList<>(List.of("x")).addAll(words) ? 1 : 0;
    }

    int join() {
      return String.join(", ", words).length();
    }

    void putAll() {
      new HashMap<String, Integer>().putAll(counts);
    }

    int drain() {
      return queue.drainTo(words);
    }

    void setValues() {
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        entry.setValue(3);
      }
    }

    int getValues() {
      int sum = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        sum += entry.getValue();
      }
      return sum;
    }

    int get() {
      return counts.get("a");
    }
  }

  /** Two tasks; nothing is demanded of what comes out. */
  abstract static class Two extends Scenario {
    Two(Consumer<Shared> a, Consumer<Shared> b) {
      var shared = new Shared();
      task("A", () -> a.accept(shared));
      task("B", () -> b.accept(shared));
    }
  }

  @Rejected(says = "System.arraycopy(", belief = "right-when-it-came-out-right")
  public static final class CopiedFrom extends Two {
    CopiedFrom() {
      super(Shared::setFirst, Shared::copyFrom);
    }
  }

  @Rejected(says = "System.arraycopy(", belief = "right-when-it-came-out-right")
  public static final class CopiedInto extends Two {
    CopiedInto() {
      super(Shared::setFirst, Shared::copyInto);
    }
  }

  @Rejected(says = "Arrays.copyOf(", belief = "right-when-it-came-out-right")
  public static final class CopyOf extends Two {
    CopyOf() {
      super(Shared::setFirst, Shared::copyOf);
    }
  }

  @Rejected(says = "Arrays.copyOfRange(", belief = "right-when-it-came-out-right")
  public static final class CopyOfRange extends Two {
    CopyOfRange() {
      super(Shared::setFirst, Shared::copyOfRange);
    }
  }

  @Rejected(says = "clone(", belief = "right-when-it-came-out-right")
  public static final class Cloned extends Two {
    Cloned() {
      super(Shared::setLast, Shared::cloned);
    }
  }

  @Rejected(says = "Arrays.fill(", belief = "right-when-it-came-out-right")
  public static final class Filled extends Two {
    Filled() {
      super(Shared::setLast, Shared::fill);
    }
  }

  @Rejected(says = "Arrays.sort(", belief = "right-when-it-came-out-right")
  public static final class Sorted extends Two {
    Sorted() {
      super(Shared::setLast, Shared::sort);
    }
  }

  @Rejected(says = "Arrays.toString(", belief = "right-when-it-came-out-right")
  public static final class Shown extends Two {
    Shown() {
      super(Shared::setLast, Shared::show);
    }
  }

  @Rejected(says = "Arrays.equals(", belief = "right-when-it-came-out-right")
  public static final class Compared extends Two {
    Compared() {
      super(Shared::setLast, Shared::compare);
    }
  }

  @Rejected(says = "addAll(words)", belief = "unsafe-type-shared")
  public static final class AddedToAnother extends Two {
    AddedToAnother() {
      super(Shared::addWord, Shared::addAll);
    }
  }

  @Rejected(says = "join(words)", belief = "unsafe-type-shared")
  public static final class Joined extends Two {
    Joined() {
      super(Shared::addWord, Shared::join);
    }
  }

  @Rejected(says = "putAll(counts)", belief = "unsafe-type-shared")
  public static final class PutIntoAnother extends Two {
    PutIntoAnother() {
      super(Shared::putCount, Shared::putAll);
    }
  }

  @Rejected(says = "drainTo(words)", belief = "unsafe-type-shared")
  public static final class DrainedInto extends Two {
    DrainedInto() {
      super(Shared::addWord, Shared::drain);
    }
  }

  @Rejected(says = "counts.setValue()", belief = "unsafe-type-shared")
  public static final class EntriesSet extends Two {
    EntriesSet() {
      super(Shared::get, Shared::setValues);
    }
  }

  @Rejected(says = "counts.setValue()", belief = "unsafe-type-shared")
  public static final class EntriesSetAndRead extends Two {
    EntriesSetAndRead() {
      super(Shared::getValues, Shared::setValues);
    }
  }

  @Accepted
  public static final class CopiedElsewhere extends Two {
    CopiedElsewhere() {
      super(Shared::setLast, Shared::copyOf);
    }
  }

  @Accepted
  public static final class CopiedFromElsewhere extends Two {
    CopiedFromElsewhere() {
      super(Shared::setLast, Shared::copyFrom);
    }
  }

  @Accepted
  public static final class CopiedIntoElsewhere extends Two {
    CopiedIntoElsewhere() {
      super(Shared::setLast, Shared::copyInto);
    }
  }

  @Accepted
  public static final class FilledElsewhere extends Two {
    FilledElsewhere() {
      super(Shared::setLast, Shared::fillTwo);
    }
  }

  @Accepted
  public static final class BothRead extends Two {
    BothRead() {
      super(Shared::show, Shared::cloned);
    }
  }

  @Accepted
  public static final class BothAddedToOthers extends Two {
    BothAddedToOthers() {
      super(Shared::addAll, Shared::join);
    }
  }
}
