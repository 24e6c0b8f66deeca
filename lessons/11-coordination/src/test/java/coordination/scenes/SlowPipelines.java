package coordination.scenes;

import static coordination.scenes.CoordinationBelief.FULL_DROPS_IT;

import coordination.ItemConsumer;
import coordination.PipelineEnd;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Rejection;
import kit.timeouts.SlowWork;

/** Sources and consumers that take longer than any limit. */
public final class SlowPipelines {
  private SlowPipelines() {}

  /** The consumers are slow: the producer waits for room, and at last for the end. */
  public static final class Consumers extends SlowWork {
    private final AtomicInteger consumed = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger(); // when both had been busy

    /** Made by the device. */
    public Consumers() {
      super("a consumer");
    }

    @Override
    protected void call() throws Exception {
      var source = new NumberSource(9);
      ItemConsumer<Integer> slow =
          _ -> {
            consumed.incrementAndGet();
            awaitOpen();
            given.compareAndSet(0, source.given());
          };
      PipelineEnd.run(source, List.of(slow, slow), 1);
    }

    @Override
    protected void verifyAfterwards() {
      if (given.get() == 9 && consumed.get() < 9) {
        throw Rejection.of(
            FULL_DROPS_IT,
            "The source had 9 items, and while both consumers took their time, %d were lost."
                .formatted(9 - consumed.get()));
      }
    }
  }

  /** The source is slow: the consumers wait for an item. */
  public static final class Source extends SlowWork {
    private final AtomicInteger consumed = new AtomicInteger();

    /** Made by the device. */
    public Source() {
      super("the source");
    }

    @Override
    protected void call() throws Exception {
      ItemConsumer<Integer> counting = _ -> consumed.incrementAndGet();
      var source =
          new NumberSource(
              3,
              next -> {
                if (next == 2) {
                  awaitOpen();
                }
              });
      PipelineEnd.run(source, List.of(counting, counting), 1);
    }
  }

  /** One consumer fails while another one is at work that takes no notice of interrupts. */
  public static final class BesideFailure extends SlowWork {
    /** Made by the device. */
    public BesideFailure() {
      super("a consumer");
    }

    @Override
    protected void call() throws Exception {
      ItemConsumer<Integer> slow = _ -> failOrAwaitUninterruptibly();
      PipelineEnd.run(new NumberSource(2), List.of(slow, slow), 1);
    }
  }

  /** The producer is interrupted while consumers are at work that take no notice of it. */
  public static final class AfterInterrupt extends SlowWork {
    /** Made by the device. */
    public AfterInterrupt() {
      super("a consumer");
    }

    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      ItemConsumer<Integer> deaf = _ -> awaitOpenUninterruptibly();
      PipelineEnd.run(new NumberSource(2), List.of(deaf, deaf), 1);
    }
  }
}
