package liveness;

import static liveness.scenes.LivenessBelief.BLOCKED_IS_DEADLOCKED;
import static liveness.scenes.LivenessBelief.DEADLOCK_IS_A_PAIR;
import static liveness.scenes.LivenessBelief.DUMP_IS_COMPLETE;
import static liveness.scenes.LivenessBelief.EVERY_WAY_LEADS_BACK;
import static liveness.scenes.LivenessBelief.LIMIT_MAKES_NO_DIFFERENCE;
import static liveness.scenes.LivenessBelief.NAMES_TELL_THREADS_APART;
import static liveness.scenes.LivenessBelief.NOTIFY_COMES_FROM_THE_OWNER;
import static liveness.scenes.LivenessBelief.ONLY_MONITORS;
import static liveness.scenes.LivenessBelief.WAITER_KEEPS_ITS_MONITOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import liveness.scenes.DumpCase;
import liveness.scenes.LivenessBelief;
import liveness.scenes.MadeUpDump;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("12.4 Dump")
@Beliefs(LivenessBelief.class)
class DumpTest {

  @Test
  @Order(1)
  @DisplayName("two threads that are blocked on each other's monitor")
  void two() throws Exception {
    check(
        "Thread 1 is blocked on a monitor of thread 2, and the other way round",
        new MadeUpDump().blocked(1, "a", "b").blocked(2, "b", "a").running(3, "c"),
        BLOCKED_IS_DEADLOCKED,
        List.of(1L, 2L));
    check("There are no threads", new MadeUpDump(), BLOCKED_IS_DEADLOCKED);
    check(
        "Three threads wait for a lock, and no two of them for each other",
        new MadeUpDump().blocked(1, "a").blocked(2, "c", "a").running(3, "c").parked(4, 3),
        BLOCKED_IS_DEADLOCKED);
  }

  @SafeVarargs
  private static void check(
      String told, MadeUpDump dump, Misconception belief, List<Long>... circles) throws Exception {
    for (var threads : List.of(dump.threads(), dump.reversed())) {
      check(new DumpCase(told, threads, Arrays.asList(circles), belief, belief));
    }
  }

  private static void check(DumpCase dump) throws Exception {
    List<DumpedThread> given = new ArrayList<>(dump.threads());
    try (var trial = Trial.start(() -> Dump.circles(given))) {
      try {
        var outcome = trial.awaitOutcome();
        if (!outcome.returned()) {
          throw Rejection.of(
              dump.missed(), "%s: circles %s.".formatted(dump.told(), outcome.describe()));
        }
        dump.require(outcome.value());
      } catch (Rejection rejection) {
        if (trial.ended()) {
          throw rejection;
        }
        throw Rejection.of(EVERY_WAY_LEADS_BACK, dump.told() + ": circles never comes to its end.");
      }
    }
    if (!given.equals(dump.threads())) {
      throw Rejection.plain(dump.told() + ": circles has changed the list that it was given.");
    }
  }

  @Test
  @Order(2)
  @DisplayName("a thread that waits for a circle, but is not in it")
  void behindACircle() throws Exception {
    check(
        "Threads 2 and 3 are blocked on each other's monitor, 1 waits for 2, and 4 for 1",
        new MadeUpDump()
            .blocked(1, "b", "d")
            .blocked(2, "c", "b")
            .blocked(3, "b", "c")
            .blocked(4, "d"),
        BLOCKED_IS_DEADLOCKED,
        List.of(2L, 3L));
  }

  @Test
  @Order(3)
  @DisplayName("circles of three and of five, and several circles")
  void larger() throws Exception {
    check(
        "Each of three threads is blocked on a monitor of the next one",
        new MadeUpDump().blocked(5, "b", "a").blocked(7, "c", "b").blocked(6, "a", "c"),
        DEADLOCK_IS_A_PAIR,
        List.of(5L, 7L, 6L));
    check(
        "There are a circle of five threads and a circle of two",
        new MadeUpDump()
            .blocked(1, "b", "a")
            .blocked(2, "c", "b")
            .blocked(11, "y", "x")
            .blocked(3, "d", "c")
            .blocked(4, "e", "d")
            .blocked(12, "x", "y")
            .blocked(5, "a", "e"),
        DEADLOCK_IS_A_PAIR,
        List.of(1L, 2L, 3L, 4L, 5L),
        List.of(11L, 12L));
  }

  @Test
  @Order(4)
  @DisplayName("locks of java.util.concurrent, and both kinds of locks in one circle")
  void locks() throws Exception {
    check(
        "Each of three threads is parked for a lock that the next one owns",
        new MadeUpDump().parked(1, 2).parked(2, 3).parked(3, 1),
        ONLY_MONITORS,
        List.of(1L, 2L, 3L));
    check(
        "Thread 1 is blocked on a monitor of thread 2, which is parked for a lock of thread 1",
        new MadeUpDump().blocked(1, "m").parked(2, 1, "m"),
        ONLY_MONITORS,
        List.of(1L, 2L));
    check(
        "Three threads without names wait for each other's locks, and another one for one of them",
        new MadeUpDump(false).parked(4, 2).parked(2, 6).parked(6, 8).parked(8, 2),
        NAMES_TELL_THREADS_APART,
        List.of(2L, 6L, 8L));
  }

  @Test
  @Order(5)
  @DisplayName("a wait with a time limit, and an owner that has ended")
  void limitAndEnd() throws Exception {
    check(
        "Two threads wait for each other's lock, one of them with a time limit",
        new MadeUpDump().parkedInTime(1, 2).parked(2, 1),
        LIMIT_MAKES_NO_DIFFERENCE);
    check(
        "Thread 1 is parked for a lock that thread 9 owns, and thread 9 is not in the dump",
        new MadeUpDump().parked(1, 9, "a").blocked(2, "a"),
        DUMP_IS_COMPLETE);
    check(
        "Thread 1 is blocked on a monitor that no thread in the dump owns",
        new MadeUpDump().blocked(1, "a", "b").blocked(2, "b"),
        DUMP_IS_COMPLETE);
  }

  @Test
  @Order(6)
  @DisplayName("threads inside wait() list a monitor that they have given back")
  void insideWait() throws Exception {
    check(
        "Thread 1 waits to be notified; it lists monitor m, on which thread 2 is blocked",
        new MadeUpDump().waiting(1, "m", "n").blocked(2, "m"),
        WAITER_KEEPS_ITS_MONITOR);
    check(
        "Thread 1 waits to be notified at m and owns n; thread 2 has entered m and is blocked on n",
        new MadeUpDump().waiting(1, "m", "n").blocked(2, "n", "m"),
        NOTIFY_COMES_FROM_THE_OWNER);
    for (boolean isNotified : new boolean[] {false, true}) {
      var dump = new MadeUpDump().blocked(4, "a", "m");
      if (isNotified) {
        dump.notified(5, "m").notified(3, "m", "n").notified(7, "m");
      } else {
        dump.waiting(5, "m").waitingInTime(3, "m", "n").waiting(7, "m");
      }
      check(
          "Threads 4 and 6 are blocked on each other's monitor, and 3, 5 and 7, which %s, list one of these monitors too"
              .formatted(isNotified ? "were notified" : "wait to be notified"),
          dump.blocked(6, "m", "a"),
          WAITER_KEEPS_ITS_MONITOR,
          List.of(4L, 6L));
    }
  }

  @Test
  @Order(7)
  @DisplayName("what real programs have left behind")
  void recorded() throws Exception {
    recorded(
        "monitors",
        BLOCKED_IS_DEADLOCKED,
        List.of("fork first", "knife first"),
        List.of("pen first", "ink first"),
        List.of("bell first", "door first"));
    var locks = threadsOf("locks");
    List<Long> three = namelessInOrder(locks);
    check(
        new DumpCase(
            "In locks.json, three virtual threads without names wait for each other's locks",
            locks,
            List.of(three, tids(locks, List.of("monitor first", "lock first"))),
            NAMES_TELL_THREADS_APART,
            NAMES_TELL_THREADS_APART));
    recorded("waiting", LIMIT_MAKES_NO_DIFFERENCE);
  }

  @SafeVarargs
  private static void recorded(String name, Misconception belief, List<String>... circles)
      throws Exception {
    var threads = threadsOf(name);
    check(
        new DumpCase(
            "In " + name + ".json",
            threads,
            Stream.of(circles).map(names -> tids(threads, names)).toList(),
            belief,
            belief));
  }

  private static List<DumpedThread> threadsOf(String name) throws Exception {
    try (var json = DumpTest.class.getResourceAsStream("/liveness/" + name + ".json")) {
      return ThreadDump.parse(new String(json.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static List<Long> tids(List<DumpedThread> threads, List<String> names) {
    return names.stream()
        .map(name -> threads.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow())
        .map(DumpedThread::tid)
        .toList();
  }

  /** The three virtual threads: which one owns the lock of which is in the dump. */
  private static List<Long> namelessInOrder(List<DumpedThread> threads) {
    var nameless = threads.stream().filter(t -> t.isVirtual() && t.name().isEmpty()).toList();
    long first = nameless.getFirst().tid();
    long second = nameless.getFirst().parkBlockerOwner().orElseThrow();
    long third =
        nameless.stream()
            .filter(t -> t.tid() == second)
            .findFirst()
            .orElseThrow()
            .parkBlockerOwner()
            .orElseThrow();
    return List.of(first, second, third);
  }
}
