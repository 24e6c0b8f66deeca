package kit.quiescence;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;

/**
 * How long a watcher goes on looking where nothing can be proved. It is counted in the watcher's
 * own looks, and one look counts 20 ms at most, so that a process that is frozen does not use it up
 * while nothing in it could run; or as much as the other threads have used of a processor
 * meanwhile, if that is more: they were not starved, however rarely the watcher got its turn beside
 * them.
 *
 * <p>While somebody wants to run, only what the others have used of a processor counts. On a busy
 * machine a watcher that mostly sleeps gets its turn at once, and code that computes a small share
 * of the time: what it is given is processor time, the same on every machine.
 *
 * <p>What little there is to wait for costs more ({@link Pace}), and what was spent in vain is not
 * spent on the same again: of a budget that goes into what earlier ones have gone into, a thirtieth
 * has to do ({@link Spending}). Not thread-safe.
 */
public final class WatchBudget {
  private static final Duration MAX_CHARGE_PER_LOOK = Duration.ofMillis(20);

  /** For what wants to run and never does: the watch has to end some day. */
  private static final Duration MIN_CHARGE_PER_LOOK = MAX_CHARGE_PER_LOOK.dividedBy(40);

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int FAMILIAR_TIMES_AS_FAST = 30; // leaves enough looks to tell who it is

  /** What is to be expected of those who may go on: how fast patience with them runs out. */
  enum Pace {
    /** They get on, or nobody knows. */
    MOVES(1, 1),
    /** Nobody runs at all: somebody sleeps, or waits with a limit. */
    RESTS(2, 2),
    /** They only ask again and again, and what they ask for may come from outside the JVM. */
    ASKS_OTHERS(5, 1),
    /** They only ask again and again, and nobody else has run for long. */
    GOES_ROUND(10, 3);

    private final int inALook;
    private final int untilTheEnd;

    Pace(int inALook, int untilTheEnd) {
      this.inALook = inALook;
      this.untilTheEnd = untilTheEnd;
    }
  }

  private final long length;
  private final boolean isLook;
  private final Spending spending;
  private long left;
  private long used = othersCpu();

  /**
   * @param length of the watcher's time, not negative
   */
  public WatchBudget(Duration length) {
    this(length, Spending.UNREMEMBERED);
  }

  /**
   * A budget of which little is left where earlier ones were spent in vain.
   *
   * @param length of the watcher's time, not negative
   * @param spending what remembers that; of this budget alone
   */
  public WatchBudget(Duration length, Spending spending) {
    this(length, spending, false);
  }

  private WatchBudget(Duration length, Spending spending, boolean isLook) {
    this.length = length.toNanos();
    this.spending = spending;
    this.isLook = isLook;
    left = this.length;
  }

  /**
   * That of someone who looks what has become of the code, not whether it comes to its end: it runs
   * out within a second or two where somebody only asks again and again.
   *
   * @param length of the watcher's time otherwise, not negative
   * @param spending as in {@link #WatchBudget(Duration, Spending)}
   */
  public static WatchBudget forALook(Duration length, Spending spending) {
    return new WatchBudget(length, spending, true);
  }

  /** What the kit's own devices have: ten seconds. */
  public static WatchBudget usual() {
    return new WatchBudget(Duration.ofSeconds(10));
  }

  /**
   * Takes note of what threads are doing.
   *
   * @return whether earlier budgets were spent on that
   */
  boolean isFamiliar(Map<Thread, StackTraceElement[]> stacks) {
    return spending.isFamiliar(stacks, left < length / 2);
  }

  /**
   * Spends what a look took.
   *
   * @param familiar whether earlier budgets were spent on what those do who may go on
   * @param wanted whether somebody wanted to run at the end of it, and may have waited for that
   */
  void spend(long nanos, Pace pace, boolean familiar, boolean wanted) {
    int ofPace = isLook ? pace.inALook : pace.untilTheEnd;
    int times = familiar ? FAMILIAR_TIMES_AS_FAST : ofPace;
    long now = othersCpu();
    long ran = now - used;
    used = now;
    Duration least = wanted ? MIN_CHARGE_PER_LOOK : MAX_CHARGE_PER_LOOK;
    long counts = Math.min(nanos, Math.max(ran, least.toNanos()));
    left -= times * counts;
    spending.spend(counts, pace.untilTheEnd);
    Heartbeat.after(counts);
  }

  /** Makes up for all that was spent: it was spent on threads that were not allowed to run. */
  void restore() {
    left = length;
    used = othersCpu();
  }

  boolean isOver() {
    return left <= 0;
  }

  /** The watch ends without having seen what it was for. */
  void runOut() {
    spending.runOut();
  }

  /** The watch ends because nobody goes on. */
  void end() {
    spending.end();
  }

  /** The CPU time in nanoseconds that all threads but the asking one have used. */
  private static long othersCpu() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? PROCESS.getProcessCpuTime() - THREADS.getCurrentThreadCpuTime()
        : 0;
  }
}
