package coordination;

import static coordination.scenes.CoordinationBelief.FIRST_SIGNAL_IS_ENOUGH;
import static coordination.scenes.CoordinationBelief.FULL_DROPS_IT;
import static coordination.scenes.CoordinationBelief.INTERRUPTED_LEAVES_NOTHING;
import static coordination.scenes.CoordinationBelief.INTERRUPT_NEVER_IN_THE_MIDDLE;
import static coordination.scenes.CoordinationBelief.NAPS_BETWEEN_LOOKS;
import static coordination.scenes.CoordinationBelief.NEWEST_FIRST;
import static coordination.scenes.CoordinationBelief.ONE_BUFFER_IN_ALL;
import static coordination.scenes.CoordinationBelief.ONE_MORE_FITS;
import static coordination.scenes.CoordinationBelief.ROOM_FOR_NOTHING;
import static coordination.scenes.CoordinationBelief.WAITS_WITH_THE_LOCK;
import static coordination.scenes.CoordinationBelief.WAKE_UP_ENDS_WITH_ME;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;

import coordination.scenes.BufferScenarios;
import coordination.scenes.CoordinationBelief;
import coordination.scenes.Exploration;
import coordination.scenes.Helper;
import coordination.scenes.TwoBuffers;
import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("11.1 Buffer")
@Beliefs(CoordinationBelief.class)
class BufferTest {

  @Test
  @Order(0)
  @DisplayName("put and take wait for as long as it takes")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(LateItem.class);
    Timeouts.requireNoTimeout(LateRoom.class);
  }

  /** Somebody takes, and the one who will put is busy. */
  static final class LateItem extends SlowWork {
    LateItem() {
      super("the thread that puts");
    }

    @Override
    protected void call() throws Exception {
      var buffer = new Buffer<String>(1);
      Helper.start(
          "putter",
          () -> {
            awaitOpen();
            buffer.put("late");
          });
      buffer.take();
    }
  }

  /** Somebody puts into a full buffer, and the one who will take is busy. */
  static final class LateRoom extends SlowWork {
    LateRoom() {
      super("the thread that takes");
    }

    @Override
    protected void call() throws Exception {
      var buffer = new Buffer<String>(1);
      buffer.put("first");
      Helper.start(
          "taker",
          () -> {
            awaitOpen();
            buffer.take();
          });
      buffer.put("second");
    }
  }

  @Test
  @Order(1)
  @DisplayName("a thread that waits sleeps")
  void sleeps() {
    requireSleep(EmptyForEver.class, "The buffer was empty, and take");
    requireSleep(FullForEver.class, "The buffer was full, and put");
  }

  private static void requireSleep(Class<? extends Scenario> scenario, String what) {
    if (Schedules.looksAgainAndAgain(scenario).isPresent()) {
      throw Rejection.of(
          NAPS_BETWEEN_LOOKS, what + " looked again and again whether it could go on.");
    }
  }

  static final class EmptyForEver extends Scenario {
    EmptyForEver() {
      var buffer = new Buffer<String>(1);
      task("taker", buffer::take);
    }
  }

  static final class FullForEver extends Scenario {
    FullForEver() {
      var buffer = new Buffer<String>(1);
      task(
          "putter",
          () -> {
            buffer.put("first");
            buffer.put("second");
          });
    }
  }

  @Test
  @Order(2)
  @DisplayName("one thread puts three items and takes them in the same order, again and again")
  void firstInFirstOut() throws Exception {
    List<Integer> taken =
        Guard.call(() -> {
          var buffer = new Buffer<Integer>(3);
          var items = new ArrayList<Integer>();
          for (int round = 0; round < 3; round++) {
            for (int i = 1; i <= 3; i++) {
              buffer.put(3 * round + i);
            }
            for (int i = 1; i <= 3; i++) {
              items.add(buffer.take());
            }
          }
          return items;
        });
    if (!taken.equals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))) {
      throw Rejection.of(
          NEWEST_FIRST,
          "The items 1 to 9 were put in, three at a time, and taken were %s: items come out in the order in which they were put in."
              .formatted(taken));
    }
  }

  @Test
  @Order(3)
  @DisplayName("two buffers know nothing of each other")
  void twoBuffers() throws Exception {
    new TwoBuffers().requireItemsOfTheirOwn();
    new TwoBuffers().requireTakersOfTheirOwn();
    new TwoBuffers().requirePuttersOfTheirOwn();
  }

  @Test
  @Order(4)
  @DisplayName("while it is full, put waits; when an item was taken, it goes on")
  void putWaits() throws Exception {
    for (int capacity = 1; capacity <= 3; capacity++) {
      putWaits(capacity);
    }
  }

  private static void putWaits(int capacity) throws Exception {
    var buffer = new Buffer<Integer>(capacity);
    var put = new AtomicInteger();
    var taken = new ConcurrentLinkedQueue<Integer>();
    try (var trial =
        Trial.start(() -> {
          for (int i = 1; i <= capacity + 1; i++) {
            buffer.put(i);
            put.incrementAndGet();
          }
        })) {
      trial.awaitQuiescence();
      if (trial.ended()) {
        trial.result();
        Helper.start(
            "taker",
            () -> {
              while (true) {
                taken.add(buffer.take());
              }
            });
        trial.awaitGlobalQuiescence();
        var happened = "A buffer with room for %d took %d items".formatted(capacity, capacity + 1);
        throw taken.size() > capacity
            ? Rejection.of(ONE_MORE_FITS, happened + ", where only %d fit.".formatted(capacity))
            : Rejection.of(
                FULL_DROPS_IT,
                happened + ", and then only %s came out: an item is gone.".formatted(taken));
      }
      requireRoom(capacity, put.get(), trial);
      Helper.start("taker", () -> taken.add(buffer.take()));
      trial.awaitGlobalQuiescence();
      if (taken.isEmpty()) {
        throw Rejection.of(
            WAITS_WITH_THE_LOCK,
            "The buffer was full, a put waited for room%s, and a take could not go on: the put holds the lock that the take needs."
                .formatted(trial.describeBlockingCall()));
      }
      trial.result();
    }
  }

  private static void requireRoom(int capacity, int put, Trial<?> trial) {
    if (put < capacity) {
      throw Rejection.plain(
          "A buffer with room for %d took %d, and then put waits%s although there is room."
              .formatted(capacity, put, trial.describeBlockingCall()));
    }
  }

  @Test
  @Order(5)
  @DisplayName("while it is empty, take waits; when an item was put, it goes on with that item")
  void takeWaits() throws Exception {
    var buffer = new Buffer<String>(2);
    var put = new AtomicInteger();
    try (var trial = Trial.start(buffer::take)) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        Helper.start(
            "putter",
            () -> {
              buffer.put("item");
              put.incrementAndGet();
            });
        trial.awaitGlobalQuiescence();
        if (put.get() == 0) {
          throw Rejection.of(
              WAITS_WITH_THE_LOCK,
              "The buffer was empty, a take waited for an item%s, and a put could not go on: the take holds the lock that the put needs."
                  .formatted(trial.describeBlockingCall()));
        }
      }
      var ending = trial.awaitOutcome();
      if (!"item".equals(ending.value())) {
        throw Rejection.plain(
            "The buffer was empty, then \"item\" was put in, and take %s."
                .formatted(ending.describe()));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("an interrupt ends a wait, and changes nothing else")
  void interrupted() throws Exception {
    var full = new Buffer<Integer>(2);
    Guard.run(() -> {
      full.put(1);
      full.put(2);
    });
    endsByInterrupt("The buffer was full, and put", () -> full.put(3));
    requireUnchanged("A put was interrupted while the buffer was full", full, List.of(1, 2));
    var empty = new Buffer<Integer>(2);
    endsByInterrupt("The buffer was empty, and take", empty::take);
    requireUnchanged("A take was interrupted while the buffer was empty", empty, List.of());
  }

  private static void endsByInterrupt(String what, Helper.Code code) throws Exception {
    try (var trial = Trial.start(() -> code.run())) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED, what + " was waiting. Interrupted while it waited, it waits on.");
      }
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "%s was waiting. Interrupted while it waited, it %s instead of throwing an InterruptedException."
                .formatted(what, ending.returned() ? "returned" : ending.describe()));
      }
    }
  }

  /** Takes what is there, and puts items until there is no more room for them. */
  private static void requireUnchanged(
      String happened, Buffer<Integer> buffer, List<Integer> content) throws Exception {
    var taken = new ConcurrentLinkedQueue<Integer>();
    var put = new AtomicInteger();
    try (var trial =
        Trial.start(() -> {
          for (int i = 0; i < content.size(); i++) {
            taken.add(buffer.take());
          }
          for (int i = 0; i < 3; i++) {
            buffer.put(i);
            put.incrementAndGet();
          }
        })) {
      trial.awaitQuiescence();
      if (!content.equals(List.copyOf(taken)) || put.get() != 2) {
        throw Rejection.of(
            INTERRUPTED_LEAVES_NOTHING,
            "%s, which has room for 2. Afterwards %s could be taken instead of %s, and then there was room for %d instead of 2."
                .formatted(happened, taken, content, put.get()));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("one puts and one takes, in whatever order they take their steps")
  void oneAndOne() {
    Schedules.explore(BufferScenarios.OneAndOne.class);
  }

  @Test
  @Order(8)
  @DisplayName("two wait for the same thing, one for another: all of them come to their end")
  void twoAndOne() {
    Schedules.explore(BufferScenarios.TwoTakers.class);
    Schedules.explore(BufferScenarios.TwoPutters.class);
    Exploration.explore(
        BufferScenarios.RoomForTwo.class,
        FIRST_SIGNAL_IS_ENOUGH,
        "Two threads waited for an item, two items were put in, and one of the two sleeps on.");
    Exploration.explore(
        BufferScenarios.ItemsOfTwo.class,
        FIRST_SIGNAL_IS_ENOUGH,
        "Two threads waited for room, two items were taken out, and one of the two sleeps on.");
  }

  @Test
  @Order(9)
  @DisplayName("two wait at two buffers: what comes to one of these wakes who waits there")
  void twoBuffersInEveryOrder() {
    Exploration.explore(
        BufferScenarios.TakersOfTwoBuffers.class,
        ONE_BUFFER_IN_ALL,
        "Two threads waited at two buffers, an item was put into each, and one of the two sleeps"
            + " on.");
    Exploration.explore(
        BufferScenarios.PuttersOfTwoBuffers.class,
        ONE_BUFFER_IN_ALL,
        "Two threads waited for room in two buffers, an item was taken from each, and one of the"
            + " two sleeps on.");
  }

  @Test
  @Order(10)
  @DisplayName("an interrupt at any moment takes neither an item nor room away")
  void interruptedAtAnyMoment() {
    Exploration.exploreAs(
        BufferScenarios.InterruptedPut.class,
        INTERRUPT_NEVER_IN_THE_MIDDLE,
        "A put was interrupted, another one followed if the first had thrown, and then a take. Not"
            + " all threads came to their end: a place is lost, or the item.");
    Exploration.exploreAs(
        BufferScenarios.InterruptedTake.class,
        INTERRUPTED_LEAVES_NOTHING,
        "A take was interrupted, another thread put an item and took it, and put one more. Then not"
            + " all threads came to their end: an item or a place is missing.");
    Exploration.exploreAs(
        BufferScenarios.InterruptedBesideAnother.class,
        WAKE_UP_ENDS_WITH_ME,
        "Two threads waited for an item, and one of them was interrupted when the item came. It"
            + " threw, and the other one sleeps on beside the item.");
  }

  @Test
  @Order(11)
  @DisplayName("no room: IllegalArgumentException")
  void noRoom() throws Exception {
    for (int capacity : new int[] {0, -1, Integer.MIN_VALUE}) {
      try (var trial = Trial.start(() -> new Buffer<String>(capacity) != null)) {
        var ending = trial.awaitOutcome();
        if (!(ending.failure() instanceof IllegalArgumentException)) {
          throw Rejection.of(
              ROOM_FOR_NOTHING,
              "A buffer was made with a capacity of %d, and the constructor %s an IllegalArgumentException."
                  .formatted(
                      capacity,
                      ending.returned()
                          ? "returned instead of throwing"
                          : ending.describe() + " instead of"));
        }
      }
    }
  }
}
