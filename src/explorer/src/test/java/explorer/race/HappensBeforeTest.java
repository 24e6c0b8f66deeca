package explorer.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.program.MemoryLocation;
import explorer.race.SmallProgram.Event;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The happens-before order by vector clocks")
class HappensBeforeTest {
  private static final int PROGRAMS = 100_000;
  private static final int MOST_ACTIONS = 6;
  private static final Object PLAIN = "plain";
  private static final Object VOLATILE = "volatile";
  private static final Object ATOMIC = "atomic";
  private static final List<Object> LOCKS = List.of(new Object(), new Object());

  private long interleavings;
  private long racy;

  @Test
  @DisplayName("agrees with a transitive closure on all interleavings of 100,000 programs")
  void agrees() {
    long seed = System.nanoTime();
    System.out.println("Random programs from the seed " + seed);
    var chance = new Random(seed);
    for (int i = 0; i < PROGRAMS; i++) {
      SmallProgram program = SmallProgram.random(chance, MOST_ACTIONS);
      program.interleavings(events -> compare(program, events, seed));
    }
    assertTrue(racy > PROGRAMS && interleavings - racy > PROGRAMS, racy + " of " + interleavings);
  }

  private void compare(SmallProgram program, List<Event> events, long seed) {
    var closure = new TransitiveClosure(events);
    Optional<DataRace<Integer>> found = found(program.threads().size(), events);
    interleavings++;
    racy += found.isPresent() ? 1 : 0;
    boolean agree =
        found.map(race -> closure.race(race.first(), race.second())).orElse(!closure.hasRace());
    if (!agree) {
      assertEquals(
          closure.hasRace(), found.isPresent(), program + ", " + events + ", seed " + seed);
      throw new AssertionError("no race: " + found + ", " + events + ", seed " + seed);
    }
  }

  /** What the clocks find; an event is told by its number. */
  private static Optional<DataRace<Integer>> found(int threads, List<Event> events) {
    var order = new HappensBefore<Integer>();
    for (int i = 0; i < threads; i++) {
      order.begin();
    }
    for (int i = 0; i < events.size(); i++) {
      int thread = events.get(i).thread();
      int on = events.get(i).action().on();
      switch (events.get(i).action().kind()) {
        case READ -> order.access(thread, new MemoryLocation(PLAIN, on), AccessKind.READ, i);
        case WRITE -> order.access(thread, new MemoryLocation(PLAIN, on), AccessKind.WRITE, i);
        case VOLATILE_READ -> order.acquire(thread, new MemoryLocation(VOLATILE, on));
        case VOLATILE_WRITE -> order.release(thread, new MemoryLocation(VOLATILE, on));
        case ATOMIC_UPDATE -> {
          order.acquire(thread, new MemoryLocation(ATOMIC, on));
          order.release(thread, new MemoryLocation(ATOMIC, on));
        }
        case HANDLE_READ -> {
          order.acquire(thread, new MemoryLocation(PLAIN, on));
          order.access(thread, new MemoryLocation(PLAIN, on), AccessKind.ATOMIC_READ, i);
        }
        case HANDLE_WRITE -> {
          order.access(thread, new MemoryLocation(PLAIN, on), AccessKind.ATOMIC_WRITE, i);
          order.release(thread, new MemoryLocation(PLAIN, on));
        }
        case LOCK -> order.lock(thread, LOCKS.get(on), false);
        case UNLOCK -> order.unlock(thread, LOCKS.get(on), false);
      }
    }
    return order.race();
  }

  @Test
  @DisplayName("orders a thread after its starter, and who joins after it")
  void startAndJoin() {
    var order = new HappensBefore<String>();
    var x = new MemoryLocation("x", "");
    order.begin();
    order.access(0, x, AccessKind.WRITE, "before the start");
    order.begin(0);
    order.access(1, x, AccessKind.WRITE, "in the thread");
    assertEquals(Optional.empty(), order.race());
    order.follow(0, 1);
    order.access(0, x, AccessKind.WRITE, "after the join");
    assertEquals(Optional.empty(), order.race());
    order.access(1, x, AccessKind.READ, "after it was joined");
    assertEquals(
        Optional.of(new DataRace<>("after the join", "after it was joined", x)), order.race());
  }

  @Test
  @DisplayName("does not order those who share a lock for reading among each other")
  void sharedLocks() {
    var order = new HappensBefore<String>();
    var lock = new Object();
    var x = new MemoryLocation("x", "");
    for (int i = 0; i < 3; i++) {
      order.begin();
    }
    order.lock(0, lock, false);
    order.access(0, x, AccessKind.WRITE, "alone");
    order.unlock(0, lock, false);
    for (int i = 1; i < 3; i++) {
      order.lock(i, lock, true);
      order.access(i, x, AccessKind.READ, "shared");
      order.unlock(i, lock, true);
    }
    order.lock(0, lock, false);
    order.access(0, x, AccessKind.WRITE, "alone again");
    order.unlock(0, lock, false);
    assertEquals(Optional.empty(), order.race());
    order.lock(1, lock, true);
    order.access(1, x, AccessKind.WRITE, "writes, though it shares");
    order.unlock(1, lock, true);
    order.lock(2, lock, true);
    order.access(2, x, AccessKind.READ, "reads beside it");
    assertEquals(
        Optional.of(new DataRace<>("writes, though it shares", "reads beside it", x)),
        order.race());
  }

  @Test
  @DisplayName("keeps the clocks of many threads small, however often they follow each other")
  void manyThreads() {
    var order = new HappensBefore<String>();
    order.begin();
    for (int thread = 1; thread < 20; thread++) {
      order.begin(0);
    }
    for (int i = 0; i < 1_000; i++) {
      order.followAll(i % 20); // a clock that grew each time would fill the memory
    }
  }

  @Test
  @DisplayName("counts everybody where it isn't known whose doing it was")
  void everybody() {
    var order = new HappensBefore<String>();
    var x = new MemoryLocation("x", "");
    for (int i = 0; i < 3; i++) {
      order.begin();
    }
    order.access(0, x, AccessKind.WRITE, "of 0");
    order.followAll(1);
    order.access(1, x, AccessKind.WRITE, "of 1");
    order.precedeAll(1);
    order.access(2, x, AccessKind.WRITE, "of 2");
    assertEquals(Optional.empty(), order.race());
    order.access(1, x, AccessKind.READ, "of 1, later");
    assertEquals(Optional.of(new DataRace<>("of 2", "of 1, later", x)), order.race());
  }
}
