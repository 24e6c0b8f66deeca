package subjects;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plain data that one thread writes and another reads, with an edge between them that the language
 * or the library promises (JLS 17.4.4, the package documentation of {@code java.util.concurrent}).
 */
public final class OrderedAccesses {
  private OrderedAccesses() {}

  @Accepted
  public static final class ByVolatileField extends PairScenario {
    ByVolatileField() {
      super(
          new Pair() {
            private int data;
            private volatile boolean ready;

            @Override
            public void a() {
              data = 1;
              ready = true;
            }

            @Override
            public void b() {
              int seen = ready ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class ByAtomicBoolean extends PairScenario {
    ByAtomicBoolean() {
      super(
          new Pair() {
            private int data;
            private final AtomicBoolean ready = new AtomicBoolean();

            @Override
            public void a() {
              data = 1;
              ready.set(true);
            }

            @Override
            public void b() {
              int seen = ready.get() ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class ByReleaseAndAcquire extends PairScenario {
    ByReleaseAndAcquire() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setRelease("yes");
            }

            @Override
            public void b() {
              int seen = ready.getAcquire() != null ? data : 0;
            }
          });
    }
  }

  @Accepted
  public static final class ByAStaticInitialiser extends PairScenario {
    static final class Holder {
      static final Box BOX = new Box(1);
    }

    ByAStaticInitialiser() {
      super(
          new Pair() {
            @Override
            public void a() {
              int seen = Holder.BOX.n;
            }

            @Override
            public void b() {
              int seen = Holder.BOX.n;
            }
          });
    }
  }

  @Accepted
  public static final class OfElementsOfTheirOwn extends PairScenario {
    OfElementsOfTheirOwn() {
      super(
          new Pair() {
            private final byte[] all = new byte[2];
            private short left;
            private short right;

            @Override
            public void a() {
              all[0]++;
              left++;
            }

            @Override
            public void b() {
              all[1]++;
              right++;
            }
          });
    }
  }

  @Accepted
  public static final class ByTheRetryOfAnUpdate extends PairScenario {
    ByTheRetryOfAnUpdate() {
      super(
          new Pair() {
            private final AtomicReference<Map<String, Integer>> counts =
                new AtomicReference<>(new HashMap<>());

            @Override
            public void a() {
              count("a");
            }

            @Override
            public void b() {
              count("b");
            }

            /** Each try copies a map that nobody changes any more. */
            private void count(String word) {
              counts.updateAndGet(old -> {
                var copy = new HashMap<>(old);
                copy.merge(word, 1, Integer::sum);
                return copy;
              });
            }
          });
    }
  }

  @Accepted
  public static final class ByTheRetryThatReadsAField extends PairScenario {
    ByTheRetryThatReadsAField() {
      super(
          new Pair() {
            private final AtomicReference<Box> most = new AtomicReference<>(new Box(0));

            @Override
            public void a() {
              most.updateAndGet(old -> new Box(old.n + 1));
            }

            @Override
            public void b() {
              most.accumulateAndGet(new Box(5), (old, mine) -> old.n < mine.n ? mine : old);
            }
          });
    }
  }

  @Accepted
  public static final class OfAnAtomicThatNobodyChanges extends PairScenario {
    OfAnAtomicThatNobodyChanges() {
      super(
          new Pair() {
            private final AtomicLong n = new AtomicLong(1);
            private final AtomicIntegerArray all = new AtomicIntegerArray(2);

            @Override
            public void a() {
              n.compareAndSet(2, 3); // it finds 1, and so it only reads
              all.set(0, 1);
            }

            @Override
            public void b() {
              long seen = n.getPlain() + all.getPlain(1);
            }
          });
    }
  }

  @Accepted
  public static final class OfWhatNobodyWrites extends PairScenario {
    OfWhatNobodyWrites() {
      super(
          new Pair() {
            private final Box box = new Box(1);

            @Override
            public void a() {
              int seen = box.n;
            }

            @Override
            public void b() {
              int seen = box.n;
            }
          });
    }
  }
}
