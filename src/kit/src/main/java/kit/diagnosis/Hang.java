package kit.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why code does not end. */
public sealed interface Hang {

  /** The diagnosis in words that a beginner reads. */
  String sentence();

  /** Whether it is only slow, for all that is known: it waits for the clock, and not yet often. */
  default boolean mayEnd() {
    return false;
  }

  /**
   * Threads that wait for each other in a circle.
   *
   * @param circle each waits for a lock that the next one holds, the last one for one of the first;
   *     never empty
   */
  record Deadlock(List<Link> circle) implements Hang {

    /**
     * One thread of the circle.
     *
     * @param thread what a sentence calls it: {@code thread your-code-1}
     * @param holds the lock that the thread before it waits for, {@code the lock of Account@1}
     * @param since where it took that lock, if known
     * @param waitsFor the lock that it waits for
     * @param at where it waits
     */
    public record Link(
        String thread,
        String holds,
        Optional<SourceLine> since,
        String waitsFor,
        Optional<SourceLine> at) {}

    /** Makes the list unmodifiable. */
    public Deadlock {
      circle = List.copyOf(circle);
    }

    @Override
    public String sentence() {
      if (circle.size() == 1) { // possible where a lock is not one that its owner may take twice
        return "Deadlock: " + told(0) + " itself, so it never goes on.";
      }
      String all =
          Stream.iterate(0, i -> i < circle.size(), i -> i + 1)
              .map(i -> told(i) + " " + circle.get((i + 1) % circle.size()).thread())
              .collect(Collectors.joining("; "));
      String end = circle.size() == 2 ? "neither" : "none of them";
      return "Deadlock: " + all + ": " + end + " can ever go on.";
    }

    private String told(int i) {
      Link link = circle.get(i);
      return link.thread()
          + " holds "
          + link.holds()
          + link.since().map(line -> " (since " + line + ")").orElse("")
          + " and waits"
          + link.at().map(line -> " at " + line).orElse("")
          + " for "
          + link.waitsFor()
          + ", which is held by";
    }
  }

  /**
   * Threads that wait for what never comes.
   *
   * @param code the wait of the learner's own thread
   * @param others what the threads wait for that were started since; those alike stand together
   * @param proved whether it is certain that nobody will wake them, not only that patience is over
   * @param forTheClock whether one of them waits with a time limit, or sleeps
   */
  record WaitsForEver(Stop code, List<Stop> others, boolean proved, boolean forTheClock)
      implements Hang {

    /**
     * Where a thread stands.
     *
     * @param who {@code it}, {@code thread one}, {@code thread one and 2 more, each,}
     * @param what what it is doing, {@code waits in CountDownLatch.await}
     * @param at the line, if one of the learner's leads there
     * @param why who could end it and does not, or empty
     */
    public record Stop(String who, String what, Optional<SourceLine> at, String why) {
      String told() {
        return who + " " + what + at.map(line -> " at " + line).orElse("") + why;
      }
    }

    /** Makes the list unmodifiable. */
    public WaitsForEver {
      others = List.copyOf(others);
    }

    @Override
    public boolean mayEnd() {
      return forTheClock && !proved;
    }

    @Override
    public String sentence() {
      String all =
          Stream.concat(Stream.of(code), others.stream())
              .map(Stop::told)
              .collect(Collectors.joining("; "));
      if (!proved) {
        return "Your code " + (forTheClock ? "has not ended: " : "does not end: ") + all + ".";
      }
      String them = others.isEmpty() ? "it" : "any of them";
      return "Your code stands still for ever: " + all + "; nobody is left to wake " + them + ".";
    }
  }

  /**
   * A thread that works on and on.
   *
   * @param thread what a sentence calls it: {@code it}, {@code thread Thread-3}
   * @param at a line of the loop, if known
   * @param watched for how long it was waited for, and how often it has napped meanwhile
   * @param cpu the CPU time that the thread has used, if it is known
   * @param naps whether it sleeps, or waits, in its loop
   */
  record BusyLoop(
      String thread, Optional<SourceLine> at, Watched watched, Optional<Duration> cpu, boolean naps)
      implements Hang {

    @Override
    public boolean mayEnd() {
      return naps && !watched.isLongForNaps();
    }

    @Override
    public String sentence() {
      int calls = watched.calls();
      String time = seconds(watched.time());
      return (mayEnd() ? "Your code has not ended: after " : "Your code never ends: after ")
          + (calls > 1 ? "%d calls and %s in all ".formatted(calls, time) : time + " ")
          + thread
          + " is still in the loop"
          + at.map(line -> " at " + line).orElse("")
          + (naps ? ", where it looks again and again with naps in between" : "")
          + cpu.map(used -> ", having used " + seconds(used) + " of CPU time").orElse("")
          + (calls > 1 && cpu.isPresent() ? " in the last call" : "")
          + ".";
    }

    private static String seconds(Duration time) {
      double seconds = time.toMillis() / 1000.0;
      boolean whole = seconds >= 10 || seconds == Math.rint(seconds);
      return String.format(Locale.ROOT, whole ? "%.0f s" : "%.1f s", seconds);
    }
  }

  /**
   * Finds out why code does not end. Costs some tens of milliseconds, a loop some hundred.
   *
   * @param caller the thread that runs the code
   * @param startedBefore the platform threads that were there before it; what is wrong among them
   *     alone is not this code's doing
   * @param provenStill whether it is certain that nobody can run; otherwise patience is over
   */
  static Hang diagnose(Thread caller, Set<Thread> startedBefore, boolean provenStill) {
    return diagnose(caller, startedBefore, provenStill, new Watched(Duration.ofSeconds(10), 1, 0));
  }

  /**
   * As {@link #diagnose(Thread, Set, boolean)}.
   *
   * @param watched how the code was waited for
   */
  static Hang diagnose(
      Thread caller, Set<Thread> startedBefore, boolean provenStill, Watched watched) {
    return new HangDiagnosis(caller, startedBefore, provenStill, watched).hang();
  }
}
