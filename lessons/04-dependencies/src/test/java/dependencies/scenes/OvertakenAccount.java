package dependencies.scenes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dependencies.Account;
import dependencies.Withdraw;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * An account of 100, into which somebody puts 1 before each of the first tries to replace its
 * balance: before so many that no number is as large by chance.
 *
 * <p>Whoever sleeps or yields between two tries, or calls itself for the next one, is let through
 * sooner: it would take hours, or fill the stack. That is seen from the thread or from the class
 * file, and not from a clock: on a busy machine a million yields take an hour, elsewhere a second.
 */
public final class OvertakenAccount extends Account {
  static final int MOST = 1_000_000;
  private static final int DEEP = 500;
  private static final int ASLEEP = 20;
  private static final int YIELDING = 2_000;
  private static final boolean YIELDS = mentions("yield");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private int most;
  private int overtaken;
  private long depth;
  private long sleeps;

  public OvertakenAccount() {
    this(MOST);
  }

  /**
   * @param most how often somebody comes first at most: few where each try is dear
   */
  public OvertakenAccount(int most) {
    super(100);
    this.most = YIELDS ? Math.min(most, YIELDING) : most;
  }

  public int timesOvertaken() {
    return overtaken;
  }

  @Override
  public boolean compareAndSet(int expected, int newBalance) {
    // Nobody can come first if the caller has locked the account.
    if (overtaken < most && !Thread.holdsLock(this)) {
      overtaken++;
      if (overtaken == 1) {
        depth = depth();
        sleeps = sleeps();
      } else if (overtaken == ASLEEP) {
        boolean sleepsBetween = sleeps() - sleeps >= ASLEEP / 2;
        boolean callsItself = depth() - depth >= ASLEEP / 2;
        most = sleepsBetween ? ASLEEP : callsItself ? Math.min(most, DEEP) : most;
      }
      deposit(1);
    }
    return super.compareAndSet(expected, newBalance);
  }

  private static long depth() {
    return StackWalker.getInstance().walk(frames -> frames.count());
  }

  private static long sleeps() {
    var info = THREADS.getThreadInfo(Thread.currentThread().threadId());
    return info == null ? 0 : info.getWaitedCount();
  }

  /** Whether the learner's class calls a method of that name. */
  private static boolean mentions(String method) {
    try (var file = Withdraw.class.getResourceAsStream("Withdraw.class")) {
      return file != null && new String(file.readAllBytes(), ISO_8859_1).contains(method);
    } catch (IOException e) {
      return false;
    }
  }
}
