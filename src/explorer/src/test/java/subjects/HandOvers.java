package subjects;

import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** Queues in which one waits for the other. */
public final class HandOvers {
  private HandOvers() {}

  /** One who takes until the end mark comes, and one who gives two items and the mark. */
  abstract static class GivenAndTaken extends Scenario {
    private final List<String> taken = new ArrayList<>();

    GivenAndTaken(BlockingQueue<String> queue, Giver giver) {
      task(
          "taker",
          () -> {
            for (String item = queue.take(); !item.equals("end"); item = queue.take()) {
              taken.add(item);
            }
          });
      task(
          "giver",
          () -> {
            giver.give("x");
            giver.give("y");
            giver.give("end");
          });
    }

    /** How it is given. */
    interface Giver {
      void give(String item) throws InterruptedException;
    }

    @Override
    protected void verify() {
      require(taken.equals(List.of("x", "y")), "Taken were " + taken + ".");
    }
  }

  @Accepted
  public static final class Synchronous extends GivenAndTaken {
    Synchronous() {
      this(new SynchronousQueue<>());
    }

    private Synchronous(BlockingQueue<String> queue) {
      super(queue, queue::put);
    }
  }

  @Accepted
  public static final class SynchronousInTime extends GivenAndTaken {
    SynchronousInTime() {
      this(new SynchronousQueue<>(true));
    }

    private SynchronousInTime(SynchronousQueue<String> queue) {
      super(queue, item -> require(queue.offer(item, 1, TimeUnit.DAYS), "Nobody took it."));
    }
  }

  @Rejected(says = "Taken were [")
  public static final class SynchronousOffered extends GivenAndTaken {
    SynchronousOffered() {
      this(new SynchronousQueue<>());
    }

    private SynchronousOffered(SynchronousQueue<String> queue) {
      super(
          queue,
          item -> {
            if (item.equals("end")) {
              queue.put(item);
            } else {
              queue.offer(item); // nobody may be there
            }
          });
    }
  }

  @Accepted
  public static final class Transferred extends GivenAndTaken {
    Transferred() {
      this(new LinkedTransferQueue<>());
    }

    private Transferred(TransferQueue<String> queue) {
      super(queue, queue::transfer);
    }
  }

  private abstract static class PutThoughInterrupted extends Scenario {
    PutThoughInterrupted(BlockingQueue<String> queue) {
      task(
          "A",
          () -> {
            Thread.currentThread().interrupt();
            queue.put("one");
            queue.offer("two", 1, TimeUnit.SECONDS);
          });
    }
  }

  /** There is always room, so nobody waits, and nothing hears the interrupt. */
  @Accepted
  public static final class PutIntoATransferQueue extends PutThoughInterrupted {
    PutIntoATransferQueue() {
      super(new LinkedTransferQueue<>());
    }
  }

  @Accepted
  public static final class PutIntoAPriorityQueue extends PutThoughInterrupted {
    PutIntoAPriorityQueue() {
      super(new PriorityBlockingQueue<>());
    }
  }

  @Rejected(says = "InterruptedException")
  public static final class PutIntoALinkedQueue extends PutThoughInterrupted {
    PutIntoALinkedQueue() {
      super(new LinkedBlockingQueue<>());
    }
  }

  /** As long as nobody waits there, it tries again. */
  @Accepted
  public static final class TriesToTransfer extends GivenAndTaken {
    TriesToTransfer() {
      this(new LinkedTransferQueue<>());
    }

    private TriesToTransfer(LinkedTransferQueue<String> queue) {
      super(
          queue,
          item -> {
            while (!queue.tryTransfer(item)) {
              Thread.onSpinWait();
            }
          });
    }
  }

  @Rejected(says = "Taken were [")
  public static final class TransferredToNobody extends GivenAndTaken {
    TransferredToNobody() {
      this(new LinkedTransferQueue<>());
    }

    private TransferredToNobody(LinkedTransferQueue<String> queue) {
      super(
          queue,
          item -> {
            if (!queue.tryTransfer(item) && item.equals("end")) {
              queue.put(item); // nobody may be there
            }
          });
    }
  }

  @Accepted
  public static final class TransferredInTime extends GivenAndTaken {
    TransferredInTime() {
      this(new LinkedTransferQueue<>());
    }

    private TransferredInTime(LinkedTransferQueue<String> queue) {
      super(queue, item -> require(queue.tryTransfer(item, 1, TimeUnit.DAYS), "Nobody took it."));
    }
  }

  /** A taker that is seen to wait may have gone on by the time of the put. */
  @Accepted
  public static final class PutWhenSomebodyWaits extends GivenAndTaken {
    PutWhenSomebodyWaits() {
      this(new LinkedTransferQueue<>());
    }

    private PutWhenSomebodyWaits(LinkedTransferQueue<String> queue) {
      super(
          queue,
          item -> {
            while (!queue.hasWaitingConsumer()) {
              Thread.onSpinWait();
            }
            queue.put(item);
          });
    }
  }

  @Accepted
  public static final class OfferedAtTheEnd extends GivenAndTaken {
    OfferedAtTheEnd() {
      this(new LinkedBlockingDeque<>(1));
    }

    private OfferedAtTheEnd(LinkedBlockingDeque<String> queue) {
      super(queue, item -> require(queue.offerLast(item, 1, TimeUnit.DAYS), "No room came."));
    }
  }

  /** An item that is due in an hour. */
  private record Due(String item, long at) implements Delayed {
    Due(String item) {
      this(item, System.nanoTime() + TimeUnit.HOURS.toNanos(1));
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Due) other).at);
    }
  }

  @Accepted
  public static final class Delays extends Scenario {
    private String taken = "";

    Delays() {
      var queue = new DelayQueue<Due>();
      task("taker", () -> taken = queue.take().item() + queue.take().item());
      task(
          "giver",
          () -> {
            queue.put(new Due("x"));
            queue.add(new Due("y"));
          });
    }

    @Override
    protected void verify() {
      require(taken.equals("xy"), "Taken was " + taken + ".");
    }
  }

  @Rejected(says = "Taken was null.")
  public static final class NotYetDue extends Scenario {
    private Due taken;

    NotYetDue() {
      var queue = new DelayQueue<Due>();
      task("giver", () -> queue.put(new Due("x")));
      task("taker", () -> taken = queue.poll(1, TimeUnit.SECONDS));
    }

    @Override
    protected void verify() {
      require(taken != null, "Taken was null.");
    }
  }

  @Accepted
  public static final class PutIntoTransferQueue extends GivenAndTaken {
    PutIntoTransferQueue() {
      this(new LinkedTransferQueue<>());
    }

    private PutIntoTransferQueue(BlockingQueue<String> queue) {
      super(queue, queue::put);
    }
  }

  @Accepted
  public static final class PutAtBothEnds extends Scenario {
    private String taken = "";

    PutAtBothEnds() {
      var queue = new LinkedBlockingDeque<String>();
      task("taker", () -> taken = queue.take() + queue.take());
      task(
          "giver",
          () -> {
            queue.addFirst("x");
            queue.addLast("y");
            queue.pollLast();
          });
      task(
          "other",
          () -> {
            queue.push("z");
            queue.peekFirst();
          });
    }

    @Override
    protected void verify() {
      require(taken.length() == 2, "Taken were " + taken + ".");
    }
  }

  @Rejected(says = "giver waits to be woken in put()")
  public static final class NobodyTakes extends Scenario {
    NobodyTakes() {
      var queue = new SynchronousQueue<String>();
      task("giver", () -> queue.put("x"));
    }
  }

  @Rejected(says = "giver waits to be woken in transfer()")
  public static final class NobodyTakesWhatIsTransferred extends Scenario {
    NobodyTakesWhatIsTransferred() {
      var queue = new LinkedTransferQueue<String>();
      task("giver", () -> queue.transfer("x"));
      task("other", () -> queue.peek());
    }
  }

  @Accepted
  public static final class Interrupted extends Scenario {
    private boolean interrupted;
    private String left;

    Interrupted() {
      var queue = new SynchronousQueue<String>();
      var giver =
          new Thread(() -> {
            try {
              queue.put("x");
            } catch (InterruptedException e) {
              interrupted = true;
            }
          });
      task(
          "A",
          () -> {
            giver.start();
            giver.interrupt();
            giver.join();
            left = queue.poll();
          });
    }

    @Override
    protected void verify() {
      require(interrupted && left == null, "After the interrupt " + left + " was left.");
    }
  }

  /** Puts in front and takes from behind. */
  private static final class Deque {
    private final LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(1);

    void give() throws InterruptedException {
      deque.putFirst(1);
      deque.putLast(2);
    }

    int take() throws InterruptedException {
      return deque.takeLast() + deque.pollFirst(1, TimeUnit.HOURS);
    }
  }

  @Accepted
  public static final class ByADeque extends Scenario {
    private int sum;

    ByADeque() {
      var deque = new Deque();
      task("A", deque::give);
      task("B", () -> sum = deque.take());
    }

    @Override
    protected void verify() {
      require(sum == 3, "It came to " + sum + ".");
    }
  }
}
