package subjects;

import static subjects.Races.CAME_OUT_RIGHT;
import static subjects.Races.RACE;

import java.util.concurrent.atomic.AtomicReference;

/** Plain data that one thread writes and another reads, with an edge missing or misplaced. */
public final class UnorderedAccesses {
  private UnorderedAccesses() {}

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainFlag extends PairScenario {
    PlainFlag() {
      super(
          new Pair() {
            private int data;
            private boolean ready;

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

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class VolatileInTheWrongPlace extends PairScenario {
    VolatileInTheWrongPlace() {
      super(
          new Pair() {
            private volatile int data;
            private boolean ready;

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

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class ReleasedTooEarly extends PairScenario {
    ReleasedTooEarly() {
      super(
          new Pair() {
            private int data;
            private volatile boolean ready;

            @Override
            public void a() {
              ready = true;
              data = 1;
            }

            @Override
            public void b() {
              int seen = ready ? data : 0;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class AcquiredTooLate extends PairScenario {
    AcquiredTooLate() {
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
              int seen = data;
              boolean late = ready;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class VolatileArray extends PairScenario {
    VolatileArray() {
      super(
          new Pair() {
            private volatile int[] data = new int[1];

            @Override
            public void a() {
              data[0] = 1;
            }

            @Override
            public void b() {
              int seen = data[0];
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainPublication extends PairScenario {
    PlainPublication() {
      super(
          new Pair() {
            private Box box;

            @Override
            public void a() {
              box = new Box(1);
            }

            @Override
            public void b() {
              Box seen = box;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class PlainModes extends PairScenario {
    PlainModes() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setPlain("yes");
            }

            @Override
            public void b() {
              int seen = ready.getPlain() != null ? data : 0;
            }
          });
    }
  }

  @Rejected(says = RACE, belief = CAME_OUT_RIGHT)
  public static final class OpaqueModes extends PairScenario {
    OpaqueModes() {
      super(
          new Pair() {
            private int data;
            private final AtomicReference<String> ready = new AtomicReference<>();

            @Override
            public void a() {
              data = 1;
              ready.setOpaque("yes");
            }

            @Override
            public void b() {
              int seen = ready.getOpaque() != null ? data : 0;
            }
          });
    }
  }

  /** The lock keeps out other writers, and the reader takes none: that is not what is missing. */
  @Rejected(says = "orders nothing else", belief = CAME_OUT_RIGHT)
  public static final class FoundByAnOpaqueRead extends PairScenario {
    FoundByAnOpaqueRead() {
      super(
          new Pair() {
            private final AtomicReference<Box> place = new AtomicReference<>();

            @Override
            public synchronized void a() {
              var box = new Box(0);
              box.n = 1;
              place.setOpaque(box);
            }

            @Override
            public void b() {
              Box box = place.getOpaque();
              int seen = box == null ? 0 : box.n;
            }
          });
    }
  }
}
