package coordination.scenes;

import static coordination.scenes.CoordinationBelief.EMPTY_IS_THE_END;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;

import coordination.ItemConsumer;
import coordination.PipelineEnd;
import explorer.Scenario;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/** One producer and two consumers, whose threads take their steps in every order. */
public final class PipelineScenarios {
  private PipelineScenarios() {}

  private static void run(int items, List<ItemConsumer<Integer>> consumers)
      throws InterruptedException, ExecutionException {
    PipelineEnd.run(new NumberSource(items), consumers, 1);
  }

  /** How often each item was consumed, and whether a consumer is at work. */
  private abstract static class Line extends Scenario {
    final int[] times = new int[4];
    int atWork;

    ItemConsumer<Integer> consumer() {
      return item -> {
        atWork++;
        try {
          consume(item);
        } finally {
          atWork--;
        }
      };
    }

    void consume(int item) throws Exception {
      times[item]++;
    }

    final void requireEach(int first, int last) {
      for (int item = first; item <= last; item++) {
        require(
            times[item] != 0,
            EMPTY_IS_THE_END,
            "The source had the items %d to %d, and item %d was not consumed."
                .formatted(first, last, item));
        require(
            times[item] == 1,
            "Item %d was consumed %d times instead of once.".formatted(item, times[item]));
      }
    }
  }

  /** Nothing fails. */
  public static final class TwoConsumers extends Line {
    /** Made by the explorer. */
    public TwoConsumers() {
      task("producer", () -> run(2, List.of(consumer(), consumer())));
    }

    @Override
    protected void verify() {
      requireEach(1, 2);
    }
  }

  /** One of them fails at its first item; the other one does the rest. */
  public static final class OneFails extends Line {
    private Throwable cause;

    /** Made by the explorer. */
    public OneFails() {
      ItemConsumer<Integer> failing =
          item -> {
            times[item]++;
            throw new IllegalStateException("fails on purpose");
          };
      task(
          "producer",
          () -> {
            try {
              run(2, List.of(failing, consumer()));
            } catch (ExecutionException e) {
              cause = e.getCause();
            }
          });
    }

    @Override
    protected void verify() {
      requireEach(1, 2);
      require(
          cause == null || cause instanceof IllegalStateException,
          "A consumer failed with an IllegalStateException, and run reported %s."
              .formatted(cause == null ? "" : cause.getClass().getSimpleName()));
    }
  }

  /** The only one fails at its first item, and the source has more. */
  public static final class AllFail extends Line {
    private Throwable cause; // null: run has not thrown

    /** Made by the explorer. */
    public AllFail() {
      ItemConsumer<Integer> failing =
          _ -> {
            throw new IllegalStateException("fails on purpose");
          };
      task(
          "producer",
          () -> {
            try {
              run(3, List.of(failing));
            } catch (ExecutionException e) {
              cause = e.getCause();
            }
          });
    }

    @Override
    protected void verify() {
      require(
          cause instanceof IllegalStateException,
          "The only consumer failed with an IllegalStateException, and run reported %s."
              .formatted(cause == null ? "nothing" : cause.getClass().getSimpleName()));
    }
  }

  /** The producer is interrupted at any moment. */
  public static final class Interrupted extends InterruptedLine {
    /** Made by the explorer. */
    public Interrupted() {}

    @Override
    List<ItemConsumer<Integer>> consumers() {
      return List.of(consumer());
    }
  }

  /**
   * The producer is interrupted while it waits for room. One consumer takes the interrupt for
   * itself, as the end of its item. The other one has just ended its own.
   */
  public static final class InterruptedWithADeafConsumer extends Line {
    private final CountDownLatch busy = new CountDownLatch(2);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private boolean isReported;

    /** Made by the explorer. */
    public InterruptedWithADeafConsumer() {
      task(
          "main",
          () -> {
            Thread producer = Thread.ofPlatform().name("producer").start(this::produce);
            busy.await();
            producer.interrupt();
            interrupted.countDown();
            producer.join();
          });
    }

    private void produce() {
      try {
        run(4, List.of(this::takeTheInterrupt, this::waitForTheInterrupt));
      } catch (InterruptedException e) {
        isReported = true;
      } catch (ExecutionException e) {
        // Said of the other scenarios.
      }
    }

    private void takeTheInterrupt(int item) {
      busy.countDown();
      try {
        never.await();
      } catch (InterruptedException e) {
        // It ends this item, and nothing else.
      }
    }

    private void waitForTheInterrupt(int item) throws InterruptedException {
      busy.countDown();
      interrupted.await();
    }

    @Override
    protected void verify() {
      require(
          isReported, INTERRUPT_SWALLOWED, "The producer was interrupted, and run did not say so.");
    }
  }

  private abstract static class InterruptedLine extends Line {
    private boolean isReported;
    private boolean isLeft;

    InterruptedLine() {
      task(
          "main",
          () -> {
            Thread producer = Thread.ofPlatform().name("producer").start(this::produce);
            producer.interrupt();
            producer.join();
          });
    }

    abstract List<ItemConsumer<Integer>> consumers();

    private void produce() {
      try {
        run(2, consumers());
      } catch (InterruptedException e) {
        isReported = true;
      } catch (ExecutionException e) {
        require(
            false,
            INTERRUPT_SWALLOWED,
            "The producer was interrupted, nothing failed, and run threw " + e + ".");
      }
      isLeft = atWork > 0;
    }

    @Override
    protected void verify() {
      require(!isLeft, "When run had ended, a consumer was still at work.");
      if (!isReported) {
        requireEach(1, 2);
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The second item never comes. */
  public static final class SourceNeverGoesOn extends Line {
    /** Made by the explorer. */
    public SourceNeverGoesOn() {
      var never = new CountDownLatch(1);
      Iterator<Integer> source =
          new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
              if (given == 1) {
                await(never);
              }
              return true;
            }

            @Override
            public Integer next() {
              return ++given;
            }
          };
      task("producer", () -> PipelineEnd.run(source, List.of(consumer(), consumer()), 1));
    }
  }

  /** Nobody ends the first item, and the producer waits for room. */
  public static final class ConsumersNeverGoOn extends Line {
    private final CountDownLatch never = new CountDownLatch(1);

    /** Made by the explorer. */
    public ConsumersNeverGoOn() {
      task(
          "producer",
          () ->
              PipelineEnd.run(
                  Collections.nCopies(6, 1).iterator(), List.of(consumer(), consumer()), 1));
    }

    @Override
    void consume(int item) throws Exception {
      never.await();
    }
  }
}
