package lockfree;

import static lockfree.scenes.LockFreeBelief.A_SHORT_LOCK_IS_NONE;
import static lockfree.scenes.LockFreeBelief.NUMBER_BEFORE_ITEM;
import static lockfree.scenes.LockFreeBelief.ONE_PLACE_STAYS_EMPTY;

import explorer.Schedules;
import java.util.List;
import java.util.Objects;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import lockfree.scenes.LockFreeBelief;
import lockfree.scenes.RingCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("13.4 SpscRing")
@Beliefs(LockFreeBelief.class)
class SpscRingTest {
  private static final int ROUNDS = 20;

  @Test
  @Order(1)
  @DisplayName("one thread alone: in the order in which they came, as many as the capacity says")
  void alone() throws Exception {
    for (int capacity : new int[] {1, 2, 3, 5}) {
      Guard.run(() -> {
        var ring = new SpscRing<Integer>(capacity);
        int next = 0;
        for (int round = 0; round < ROUNDS; round++) {
          int count = round % (capacity + 1);
          requirePoll(ring, capacity, null);
          for (int i = 0; i < count; i++) {
            requireOffer(ring, capacity, i, next + i, true);
          }
          if (count == capacity) {
            requireOffer(ring, capacity, count, -1, false);
          }
          for (int i = 0; i < count; i++) {
            requirePoll(ring, capacity, next + i);
          }
          next += count;
        }
        requirePoll(ring, capacity, null);
      });
    }
  }

  private static void requireOffer(
      SpscRing<Integer> ring, int capacity, int held, int item, boolean due) {
    boolean took = ring.offer(item);
    if (took != due) {
      String happened =
          "A ring with a capacity of %d held %d items, and offer returned %s."
              .formatted(capacity, held, took);
      throw !took && held == capacity - 1
          ? Rejection.of(ONE_PLACE_STAYS_EMPTY, happened)
          : Rejection.plain(happened);
    }
  }

  private static void requirePoll(SpscRing<Integer> ring, int capacity, Integer due) {
    Integer got = ring.poll();
    if (!Objects.equals(got, due)) {
      throw Rejection.plain(
          "One thread used a ring with a capacity of %d: poll should give %s; it gave %s."
              .formatted(capacity, due, got));
    }
  }

  @Test
  @Order(2)
  @DisplayName("no null, and no capacity of less than 1")
  void refuses() throws Exception {
    var ring = new SpscRing<Integer>(1);
    requireThrows(NullPointerException.class, "offer(null)", Trial.start(() -> ring.offer(null)));
    Integer got = Guard.call(ring::poll);
    if (got != null) {
      throw Rejection.plain("After offer(null) to an empty ring, poll gave " + got + ".");
    }
    var full = new SpscRing<Integer>(1);
    Guard.run(() -> requireOffer(full, 1, 0, 1, true));
    requireThrows(
        NullPointerException.class,
        "offer(null) to a full ring",
        Trial.start(() -> full.offer(null)));
    for (int capacity : new int[] {0, -1}) {
      requireThrows(
          IllegalArgumentException.class,
          "new SpscRing(%d)".formatted(capacity),
          Trial.start(() -> new SpscRing<Integer>(capacity)));
    }
  }

  private static void requireThrows(Class<? extends Exception> due, String call, Trial<?> trial)
      throws Exception {
    try (trial) {
      var ending = trial.awaitOutcome();
      if (!due.isInstance(ending.failure())) {
        throw Rejection.plain(
            "%s should throw %s; it %s.".formatted(call, due.getSimpleName(), ending.describe()));
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("one place and one call each: nobody acts on an item before it is there")
  void onePlace() {
    Schedules.exploreWith(OnePlace.class, "1 0 1 1");
    Schedules.exploreWith(OnePlace.class, "1 1 1 1");
  }

  /** One of the two can do something only when the other one has told it. */
  static final class OnePlace extends RingCalls {
    OnePlace(String program) throws Exception {
      super(program);
    }

    @Override
    protected void verify() throws Exception {
      requireLinearizable(whole(), NUMBER_BEFORE_ITEM);
    }
  }

  @Test
  @Order(4)
  @DisplayName("a producer and a consumer, in whatever order they take their steps")
  void atTheSameTime() {
    for (String program : List.of("2 0 2 2", "1 0 2 2", "2 2 2 2", "3 2 3 3", "1 1 3 3")) {
      Schedules.exploreWith(RingCalls.class, program);
    }
  }

  @Test
  @Order(5)
  @DisplayName("a thread that is stopped on its way holds up nobody")
  void holdsUpNobody() {
    for (String program : List.of("1 0 2 2", "1 1 2 2", "2 1 2 2")) {
      Schedules.requireNonBlockingWith(RingCalls.class, program, A_SHORT_LOCK_IS_NONE);
    }
  }
}
