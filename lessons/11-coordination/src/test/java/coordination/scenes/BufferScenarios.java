package coordination.scenes;

import static coordination.scenes.CoordinationBelief.ONE_BUFFER_IN_ALL;

import coordination.Buffer;
import explorer.Scenario;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Threads that put and take, in every order of their steps. */
public final class BufferScenarios {
  private BufferScenarios() {}

  /** Several threads use one buffer. All that is put is taken. */
  private abstract static class Users extends Scenario {
    final Buffer<Integer> buffer;
    final ConcurrentLinkedQueue<Integer> taken = new ConcurrentLinkedQueue<>();
    private final int capacity;
    private final int last;
    private int put; // which calls have returned
    private int takes; // which calls have begun

    /** In the end, the numbers from 1 to last have been taken. */
    Users(int capacity, int last) {
      buffer = new Buffer<>(capacity);
      this.capacity = capacity;
      this.last = last;
    }

    final void put(int... numbers) throws InterruptedException {
      for (int number : numbers) {
        buffer.put(number);
        put++;
        require(
            put <= capacity + takes,
            "A put returned although there was no room: %d were put into a buffer with room for %d, and %d were taken."
                .formatted(put, capacity, takes));
      }
    }

    final void take(int howMany) throws InterruptedException {
      for (int i = 0; i < howMany; i++) {
        taken.add(takeOne());
      }
    }

    final Integer takeOne() throws InterruptedException {
      takes++;
      Integer item = buffer.take();
      require(item != null, "A take returned null: there was no item in the buffer.");
      return item;
    }

    @Override
    protected void verify() throws Exception {
      List<Integer> due = Stream.iterate(1, n -> n + 1).limit(last).toList();
      require(
          taken.stream().sorted().toList().equals(due),
          "The items %s were put into the buffer, and taken were %s.".formatted(due, taken));
    }
  }

  /** One puts, one takes. */
  public static final class OneAndOne extends Users {
    /** Made by the explorer. */
    public OneAndOne() {
      super(1, 2);
      task("taker", () -> take(2));
      task("putter", () -> put(1, 2));
    }

    @Override
    protected void verify() throws Exception {
      super.verify();
      require(
          List.copyOf(taken).equals(List.of(1, 2)),
          "Put were 1 and then 2, and taken were %s.".formatted(taken));
    }
  }

  /** Two wait for items, and one puts more than there is room for. */
  public static final class TwoTakers extends Users {
    /** Made by the explorer. */
    public TwoTakers() {
      super(1, 2);
      task("taker 1", () -> take(1));
      task("taker 2", () -> take(1));
      task("putter", () -> put(1, 2));
    }
  }

  /** The buffer is full. Two wait for room, and one takes more than is there. */
  public static final class TwoPutters extends Users {
    /** Made by the explorer. */
    public TwoPutters() throws InterruptedException {
      super(1, 3);
      put(1);
      task("putter 1", () -> put(2));
      task("putter 2", () -> put(3));
      task("taker", () -> take(3));
    }
  }

  /** Two wait for items, and there is room for both. */
  public static final class RoomForTwo extends Users {
    /** Made by the explorer. */
    public RoomForTwo() {
      super(2, 2);
      task("taker 1", () -> take(1));
      task("taker 2", () -> take(1));
      task("putter", () -> put(1, 2));
    }
  }

  /** The buffer is full. Two wait for room, and room for both comes at once. */
  public static final class ItemsOfTwo extends Users {
    /** Made by the explorer. */
    public ItemsOfTwo() throws InterruptedException {
      super(2, 4);
      put(1, 2);
      task("putter 1", () -> put(3));
      task("putter 2", () -> put(4));
      task(
          "taker",
          () -> {
            take(2);
            take(2);
          });
    }
  }

  /** Two wait for items at two buffers, and one puts an item into each. */
  public static final class TakersOfTwoBuffers extends Scenario {
    private final Buffer<Integer> first = new Buffer<>(1);
    private final Buffer<Integer> second = new Buffer<>(1);
    private Integer ofFirst;
    private Integer ofSecond;

    /** Made by the explorer. */
    public TakersOfTwoBuffers() {
      task("taker 1", () -> ofFirst = first.take());
      task("taker 2", () -> ofSecond = second.take());
      task(
          "putter",
          () -> {
            second.put(2);
            first.put(1);
          });
    }

    @Override
    protected void verify() {
      require(
          Integer.valueOf(1).equals(ofFirst) && Integer.valueOf(2).equals(ofSecond),
          ONE_BUFFER_IN_ALL,
          "1 was put into one buffer and 2 into another. Taken were %s from the first and %s from the second."
              .formatted(ofFirst, ofSecond));
    }
  }

  /** Two wait for room at two full buffers, and one takes an item from each. */
  public static final class PuttersOfTwoBuffers extends Scenario {
    private final Buffer<Integer> first = new Buffer<>(1);
    private final Buffer<Integer> second = new Buffer<>(1);
    private Integer ofFirst;
    private Integer ofSecond;

    /** Made by the explorer. */
    public PuttersOfTwoBuffers() throws InterruptedException {
      first.put(1);
      second.put(2);
      task("putter 1", () -> first.put(3));
      task("putter 2", () -> second.put(4));
      task(
          "taker",
          () -> {
            ofSecond = second.take();
            ofFirst = first.take();
          });
    }

    @Override
    protected void verify() {
      require(
          Integer.valueOf(1).equals(ofFirst) && Integer.valueOf(2).equals(ofSecond),
          ONE_BUFFER_IN_ALL,
          "One buffer held 1, and another one held 2. Taken were %s from the first and %s from the second."
              .formatted(ofFirst, ofSecond));
    }
  }

  /**
   * A put is interrupted, at whatever moment, while another thread puts. Afterwards there is as
   * much room as there was.
   */
  public static final class InterruptedPut extends Users {
    private boolean refused;

    /** Made by the explorer. */
    public InterruptedPut() {
      super(1, 1);
      task("main", this::interruptAPut);
    }

    private void interruptAPut() throws InterruptedException {
      Thread putter = Thread.ofPlatform().name("putter").start(this::tryToPut);
      putter.interrupt();
      putter.join();
      if (refused) {
        put(1);
      }
      take(1);
    }

    private void tryToPut() {
      try {
        put(1);
      } catch (InterruptedException e) {
        refused = true;
      }
    }
  }

  /** A take is interrupted, at whatever moment. What it has not taken, another one takes. */
  public static final class InterruptedTake extends Users {
    private Integer first; // null: interrupted

    /** Made by the explorer. */
    public InterruptedTake() {
      super(1, 1);
      task("main", this::interruptATake);
    }

    private void interruptATake() throws InterruptedException {
      Thread taker = Thread.ofPlatform().name("taker").start(this::tryToTake);
      put(1);
      taker.interrupt();
      taker.join();
      if (first == null) {
        take(1);
      } else {
        taken.add(first);
      }
      put(2); // there is room again
    }

    private void tryToTake() {
      try {
        first = takeOne();
      } catch (InterruptedException e) {
        first = null;
      }
    }
  }

  /** Two wait for an item, and one of them is interrupted just when it comes. */
  public static final class InterruptedBesideAnother extends Users {
    private boolean refused;

    /** Made by the explorer. */
    public InterruptedBesideAnother() {
      super(1, 1);
      task("main", this::interruptOneOfTwo);
    }

    private void interruptOneOfTwo() throws InterruptedException {
      Thread first = Thread.ofPlatform().name("taker 1").start(() -> tryToTake());
      Thread second = Thread.ofPlatform().name("taker 2").start(() -> tryToTake());
      put(1);
      first.interrupt();
      first.join();
      if (!refused) {
        put(1); // for the other one; perhaps nobody wants it any more
      }
      second.join();
    }

    private void tryToTake() {
      try {
        taken.add(takeOne());
      } catch (InterruptedException e) {
        refused = true;
      }
    }

    @Override
    protected void verify() {
      require(
          !taken.isEmpty(),
          "An item was put in, two threads wanted to take it, and none of them has it.");
    }
  }
}
