package subjects;

import static subjects.Races.CAME_OUT_RIGHT;
import static subjects.Races.RACE;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Plain data beside or inside of objects that order something else. */
public final class UnorderedObjects {
  private UnorderedObjects() {}

  /** The hash of a string is computed so: harmless, if at all, by other rules than this one. */
  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class CachedHash extends PairScenario {
    CachedHash() {
      super(
          new MutualExclusion.Both() {
            @Override
            void both() {
              int hash = data;
              if (hash == 0) {
                data = 42;
              }
            }
          });
    }
  }

  /** Peterson's algorithm: right in every schedule, and wrong where fields are plain. */
  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PetersonWithPlainFields extends PairScenario {
    PetersonWithPlainFields() {
      super(
          new Pair() {
            private boolean wantsA;
            private boolean wantsB;
            private char turn;

            @Override
            public void a() {
              wantsA = true;
              turn = 'B';
              while (wantsB && turn == 'B') {
                Thread.onSpinWait();
              }
              wantsA = false;
            }

            @Override
            public void b() {
              wantsB = true;
              turn = 'A';
              while (wantsA && turn == 'A') {
                Thread.onSpinWait();
              }
              wantsB = false;
            }
          });
    }
  }

  @Rejected(says = "HashMap", belief = "unsafe-type-shared")
  public static final class EntriesThatNeverMeet extends PairScenario {
    EntriesThatNeverMeet() {
      super(
          new Pair() {
            private final Map<String, Integer> counts = new HashMap<>();
            private final BlockingQueue<String> turn = new ArrayBlockingQueue<>(1);

            @Override
            public void a() {
              counts.put("a", 1);
            }

            @Override
            public void b() {
              counts.put("b", 1);
            }
          });
    }
  }

  @Rejected(says = "ArrayList", belief = "unsafe-type-shared")
  public static final class AsksForTheSize extends PairScenario {
    AsksForTheSize() {
      super(
          new Pair() {
            private final List<Integer> all = new ArrayList<>();

            @Override
            public void a() {
              all.add(1);
            }

            @Override
            public void b() {
              int seen = all.size();
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainlyReadAtomic extends PairScenario {
    PlainlyReadAtomic() {
      super(
          new Pair() {
            private final AtomicInteger n = new AtomicInteger();

            @Override
            public void a() {
              n.addAndGet(1);
            }

            @Override
            public void b() {
              int seen = n.getPlain();
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainlyReadElementOfAtomics extends PairScenario {
    PlainlyReadElementOfAtomics() {
      super(
          new Pair() {
            private final AtomicReferenceArray<String> all = new AtomicReferenceArray<>(2);

            @Override
            public void a() {
              all.compareAndSet(1, null, "there");
            }

            @Override
            public void b() {
              String seen = all.getPlain(1);
            }
          });
    }
  }

  /** Whichever failure is kept would do; the language promises nothing of it all the same. */
  @Rejected(
      says = "Neither of them holds a lock, and failure is not volatile.",
      belief = "right-when-it-came-out-right")
  public static final class BothStoreTheirFailure extends Scenario {
    private final Failures failures = new Failures();

    BothStoreTheirFailure() {
      task("A", () -> failures.run(() -> Integer.parseInt("one")));
      task("B", () -> failures.run(() -> Integer.parseInt("two")));
    }

    @Override
    protected void verify() {
      require(failures.failure != null, "No failure was kept.");
    }
  }

  static final class Failures {
    private RuntimeException failure;

    void run(Runnable task) {
      try {
        task.run();
      } catch (RuntimeException e) {
        failure = e;
      }
    }
  }
}
