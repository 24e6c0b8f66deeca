package kit.diagnosis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kit.quiescence.QuiescenceDetector;
import kit.quiescence.Spending;

/**
 * The patience that one test class has with the code under test. Each of its tests calls the code
 * anew, and watches it more than once. An endless loop would use up the patience of each of these
 * watches, until a test comes that waits for the end; so a loop, or a sleep, that has outlasted one
 * watch is remembered by its lines.
 *
 * <ul>
 *   <li>A <i>look</i>, which asks what has become of the code, is soon over where all that may go
 *       on is in such lines: they have shown that they stay there for longer than anyone looks. It
 *       is so also where tasks are held and the code, rightly, asks all the time whether they are
 *       done.
 *   <li>A <i>wait for the end</i> ends the answer, so for it only that counts which was spent while
 *       no task was held, and the code had nothing to wait for. What the watches of all calls have
 *       spent on the same lines is added up, and when it comes to the patience of one, it is over.
 *       As soon as one of the calls has come to an end after all, nothing of it counts any more.
 * </ul>
 *
 * <p>Of code that naps in its loop, how often it has napped tells as much as the time: a look is
 * cut short only after some naps, and a wait for the end only after many, in all calls together, or
 * when a test has told that it can't judge. One test class runs at a time, and one thread watches,
 * as {@code Trial} says.
 */
public final class ExercisePatience {
  private static final int SOME_NAPS = 10;
  private static final int FEW_NAPS = 3; // long ones
  private static final long LONG_FOR_FEW = 1_000_000_000; // nanoseconds

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static volatile ExercisePatience
      ofTheClass; // null: no test class of an exercise is under way

  private final Map<String, Outlasted> places = new HashMap<>(); // by the learner's line

  /** That of a test class that begins. */
  public ExercisePatience() {}

  /** A line that code was in when the patience of a watch was over. */
  private static final class Outlasted {
    final Set<Long> calls = new HashSet<>();
    ThreadActivity activity;
    long spent; // while no task was held, in nanoseconds, as a wait for the end counts them
    long time; // as spent, but counted once
    long naps; // while no task was held
    boolean undecided; // a test has waited for its end in vain, and could not judge

    /** One of the calls has gone on from there. */
    void forgetTheTime() {
      calls.clear();
      spent = 0;
      time = 0;
      naps = 0;
      undecided = false;
    }
  }

  /** That of the test class under way, or a new one where there is none. */
  public static ExercisePatience current() {
    ExercisePatience taken = ofTheClass;
    return taken == null ? new ExercisePatience() : taken;
  }

  /**
   * Makes it that of the test class under way.
   *
   * @param patience null: none is
   * @return the one before, or null
   */
  public static ExercisePatience set(ExercisePatience patience) {
    ExercisePatience earlier = ofTheClass;
    ofTheClass = patience;
    return earlier;
  }

  /**
   * For a watch that looks what has become of the code.
   *
   * @param call tells the calls of the code apart
   * @param holds whether tasks are held that can't be seen: those of virtual threads
   */
  public Watch look(long call, BooleanSupplier holds) {
    return new Watch(call, holds, Optional.empty());
  }

  /**
   * For a watch that waits for the end of the code.
   *
   * @param length of its patience
   */
  public Watch waitForTheEnd(long call, BooleanSupplier holds, Duration length) {
    return new Watch(call, holds, Optional.of(length));
  }

  /** What one watch spends. */
  public final class Watch implements Spending {
    private final long call;
    private final BooleanSupplier holds;
    private final Optional<Duration> untilTheEnd; // empty: a look
    private final Map<Thread, Long> napsBefore = new HashMap<>();
    private final Map<Thread, Long> napsUntilNow = new HashMap<>();
    private final Map<String, Long> naps = new HashMap<>(); // while nothing was held
    private final Map<String, ThreadActivity> seenLate = new HashMap<>();
    private boolean nothingHeld;
    private long spent; // while nothing was held, as a wait for the end counts it
    private long time; // while nothing was held
    private long all; // held or not

    private Watch(long call, BooleanSupplier holds, Optional<Duration> untilTheEnd) {
      this.call = call;
      this.holds = holds;
      this.untilTheEnd = untilTheEnd;
    }

    @Override
    public boolean isFamiliar(Map<Thread, StackTraceElement[]> stacks, boolean late) {
      nothingHeld = false;
      boolean familiar = true;
      int active = 0;
      var napped = new HashMap<String, Long>();
      for (var entry : stacks.entrySet()) {
        Thread thread = entry.getKey();
        if (QuiescenceDetector.isStuck(thread, entry.getValue())) {
          continue;
        }
        Optional<String> place = ThreadActivity.place(thread, entry.getValue());
        if (place.isEmpty()) {
          return false;
        }
        active++;
        long here = naps(thread);
        long before = Objects.requireNonNullElse(napsUntilNow.put(thread, here), 0L);
        napped.merge(place.get(), here - before, Math::max);
        ThreadActivity activity = ThreadActivity.of(thread, here);
        if (late) {
          seenLate.merge(place.get(), activity, (a, b) -> a == b ? a : ThreadActivity.NAPS);
        }
        familiar &= isFamiliar(place.get(), activity, here);
      }
      nothingHeld = active > 0 && !holds.getAsBoolean() && !ThreadActivity.isHeldByTest(stacks);
      if (nothingHeld) {
        napped.forEach((place, number) -> naps.merge(place, number, Long::sum));
      }
      return active > 0 && familiar && (untilTheEnd.isEmpty() || nothingHeld);
    }

    private boolean isFamiliar(String place, ThreadActivity activity, long napsHere) {
      Outlasted earlier = places.get(place);
      if (earlier == null) {
        return false;
      }
      boolean steady = activity == earlier.activity && activity != ThreadActivity.NAPS;
      if (earlier.undecided) {
        return true;
      }
      if (untilTheEnd.isEmpty()) {
        return steady || napsHere >= SOME_NAPS || napsHere >= FEW_NAPS && all >= LONG_FOR_FEW;
      }
      return steady
          ? earlier.spent + spent >= untilTheEnd.get().toNanos()
          : new Watched(
                  Duration.ofNanos(earlier.time + time),
                  1,
                  earlier.naps + naps.getOrDefault(place, 0L))
              .isLongForNaps();
    }

    /** How often it has waited since it was first seen here in a wait for the clock. */
    private long naps(Thread thread) {
      if (thread.getState() != Thread.State.TIMED_WAITING && !napsBefore.containsKey(thread)) {
        return 0; // others wait as well, for a lock that loops take in turn
      }
      ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
      long all = info == null ? 0 : info.getWaitedCount();
      return all - napsBefore.computeIfAbsent(thread, _ -> all);
    }

    @Override
    public void spend(long nanos, int times) {
      all += nanos;
      spent += nothingHeld ? times * nanos : 0;
      time += nothingHeld ? nanos : 0;
    }

    @Override
    public void runOut() {
      seenLate.forEach((place, activity) -> {
        Outlasted earlier = places.computeIfAbsent(place, _ -> new Outlasted());
        earlier.activity = activity;
        earlier.spent += spent;
        earlier.time += time;
        earlier.naps += naps.getOrDefault(place, 0L);
        earlier.calls.add(call);
      });
    }

    @Override
    public void end() {
      places.values().stream()
          .filter(earlier -> earlier.calls.contains(call))
          .forEach(Outlasted::forgetTheTime);
    }

    /** Takes note that the test can't judge what the watch has ended with. */
    public void leaveUndecided() {
      seenLate.keySet().forEach(place -> places.get(place).undecided = true);
    }

    /** How the code was watched, in all calls, before it was plain that it does not end. */
    public Watched watched() {
      List<Outlasted> those = seenLate.keySet().stream().map(places::get).toList();
      long calls = those.stream().flatMap(each -> each.calls.stream()).distinct().count();
      long longest = Math.max(all, those.stream().mapToLong(each -> each.time).max().orElse(0));
      long mostNaps = those.stream().mapToLong(each -> each.naps).max().orElse(0);
      return new Watched(Duration.ofNanos(longest), Math.max(1, (int) calls), mostNaps);
    }
  }
}
