package subjects;

import explorer.Scenario;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Code that is hard to weave: it must pass the JVM's verifier and mean the same as before. */
public final class HardToWeave {
  private HardToWeave() {}

  @Accepted
  public static final class KeepsItsMeaning extends Scenario {
    KeepsItsMeaning() {
      task("A", () -> require(new Everything(3).run() == 3 + 1 + 40 + 7 + 5, "It came to less."));
      task("B", () -> new Everything(4).run());
    }
  }

  sealed interface Shape permits Square, Circle {}

  record Square(int side) implements Shape {
    Square {
      if (side < 0) {
        throw new IllegalArgumentException();
      }
    }
  }

  record Circle(double radius) implements Shape {}

  enum Colour {
    RED {
      @Override
      int weight() {
        return 1;
      }
    },
    BLUE {
      @Override
      int weight() {
        return 2;
      }
    };

    abstract int weight();
  }

  /** A class with a generic superclass, so that there are bridge methods. */
  abstract static class Box<T> {
    T content;
    long changes;
    double ratio;

    Box(T content, boolean twice) {
      this.content = twice ? content : content;
      changes += twice ? 2L : 1L;
    }

    abstract T map(Function<? super T, ? extends T> by);
  }

  static final class Everything extends Box<Integer> {
    private static final int[] WEIGHTS = {1, 2};
    private static volatile int made;
    private final Supplier<Integer> later;
    private float[][] grid = new float[2][2];
    private char letter = 'a';
    private byte[] bytes = {1};
    private boolean flag;

    Everything(int start) {
      Integer boxed = Integer.valueOf(start);
      super(boxed, start > 2);
      later = () -> content;
      made++;
    }

    @Override
    Integer map(Function<? super Integer, ? extends Integer> by) {
      return content = by.apply(content);
    }

    int run() {
      return later.get() + weight(Colour.RED) + area() + looped() + caught();
    }

    private static int weight(Colour colour) {
      return switch (colour) {
        case RED -> WEIGHTS[0];
        case BLUE -> WEIGHTS[1] + colour.weight();
      };
    }

    private int area() {
      Shape shape = content == 3 ? new Square(2) : new Circle(1);
      int area =
          switch (shape) {
            case Square(int side) when side > 1 -> side * side;
            case Square _ -> 1;
            case Circle(double radius) -> (int) (radius * radius);
          };
      String word = "x" + area;
      int factor =
          switch (word) {
            case "x4" -> 10;
            case "x1" -> 2;
            default -> 0;
          };
      return area * factor;
    }

    private int looped() {
      int sum = 0;
      outer:
      for (int i = 0; ; i++) {
        synchronized (this) {
          for (long j = 0; j < 3; j++) {
            changes += j;
            ratio = changes / 2.0;
            if (j == 1) {
              continue outer;
            }
            if (i == 2) {
              break outer;
            }
            sum += i;
          }
        }
      }
      grid[1][0] += 1.5f;
      grid[1][0]++;
      letter++;
      bytes[0] += 5;
      flag ^= true;
      return sum + bytes[0] + (letter == 'b' && flag && grid[1][0] == 2.5f ? 0 : 100);
    }

    private synchronized int caught() {
      int seen = 0;
      while (true) {
        try {
          synchronized (later) {
            seen++;
            if (seen == 3) {
              return seen + map(x -> x - 1);
            }
            throw new IllegalStateException("again");
          }
        } catch (IllegalStateException e) {
          changes--;
        } finally {
          ratio++;
        }
      }
    }
  }

  @Accepted
  public static final class PublishesInConstructor extends Scenario {
    private final Registry registry = new Registry();

    PublishesInConstructor() {
      task("A", () -> new Member(registry));
      task("B", registry::look);
    }
  }

  static final class Registry {
    private volatile Member last;

    void look() {
      Member member = last;
      if (member != null && member.name.isEmpty()) {
        throw new IllegalStateException("empty");
      }
    }
  }

  static final class Member {
    private String name;

    Member(Registry registry) {
      name = "x";
      registry.last = this;
    }
  }

  @Rejected(says = "B ended with NullPointerException at HardToWeave.java:")
  public static final class PublishesTooEarly extends Scenario {
    PublishesTooEarly() {
      var registry = new EarlyRegistry();
      task("A", () -> new EarlyMember(registry));
      task("B", registry::look);
    }
  }

  static final class EarlyRegistry {
    private volatile EarlyMember last;

    void look() {
      EarlyMember member = last;
      if (member != null && member.name.isEmpty()) {
        throw new IllegalStateException("empty");
      }
    }
  }

  static final class EarlyMember {
    private String name;

    EarlyMember(EarlyRegistry registry) {
      registry.last = this;
      name = "x";
    }
  }

  @Accepted
  public static final class LazyHolder extends Scenario {
    LazyHolder() {
      task("A", () -> require(Holder.ONE.n == 1, "not made"));
      task("B", () -> require(Holder.ONE.n == 1, "not made"));
    }

    @Override
    protected void verify() {
      require(Holder.Made.times == 1, "Made " + Holder.Made.times + " times.");
    }
  }

  static final class Holder {
    static final Made ONE = new Made();

    static final class Made {
      static int times;
      int n;

      Made() {
        times++;
        n = 1;
      }
    }
  }

  @Rejected(says = "Made 2 times. A read one before B wrote it", belief = "one-line-one-step")
  public static final class LazyWithoutLock extends Scenario {
    private final Lazy lazy = new Lazy();

    LazyWithoutLock() {
      task("A", lazy::get);
      task("B", lazy::get);
    }

    @Override
    protected void verify() {
      require(lazy.made() == 1, "Made " + lazy.made() + " times.");
    }
  }

  static final class Lazy {
    private final AtomicInteger made = new AtomicInteger();
    private Object one;

    Object get() {
      if (one == null) {
        made.incrementAndGet();
        one = new Object();
      }
      return one;
    }

    int made() {
      return made.get();
    }
  }

  @Rejected(says = "B looked when A had written low and not yet high")
  public static final class HalfWritten extends Scenario {
    private final Range range = new Range();
    private int width;

    HalfWritten() {
      task("A", () -> range.move(5));
      task("B", () -> width = range.width());
    }

    @Override
    protected void verify() {
      require(width == 10, "The width was " + width + " instead of 10.");
    }
  }

  static final class Range {
    private int low;
    private int high = 10;

    void move(int by) {
      low += by;
      high += by;
    }

    int width() {
      return high - low;
    }
  }
}
