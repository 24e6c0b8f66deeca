package explorer.hooks;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Chance. In every run of one schedule each thread draws the same numbers, so that nothing but the
 * schedule decides what happens.
 */
public final class ChanceHooks {
  private ChanceHooks() {}

  /** What one thread draws from. */
  private static final class Source {
    private final Random random;
    private final int thread;
    private int made;

    Source(int thread) {
      this.thread = thread;
      random = new Random(thread);
    }

    long next() {
      return 1_000L * thread + ++made;
    }
  }

  private static Source source() {
    ControlledThread me = ControlledThread.current();
    return me.run().facts().of(me.notes(), () -> new Source(me.number()));
  }

  private static Random mine() {
    return source().random;
  }

  /** The seed of a generator that the code makes without one. */
  public static long seed() {
    return source().next();
  }

  @StaticMethodOf(Math.class)
  public static double random(int site) {
    return mine().nextDouble();
  }

  @StaticMethodOf(UUID.class)
  public static UUID randomUUID(int site) {
    return new UUID(0x4000, Long.MIN_VALUE | source().next());
  }

  @StaticMethodOf(RandomGenerator.class)
  public static RandomGenerator getDefault(int site) {
    return new Random(seed());
  }

  @StaticMethodOf(RandomGenerator.class)
  public static RandomGenerator of(String algorithm, int site) {
    return new Random(seed());
  }

  @StaticMethodOf(Collections.class)
  public static void shuffle(List<?> list, int site) {
    shuffle(list, mine(), site);
  }

  @StaticMethodOf(Collections.class)
  public static void shuffle(List<?> list, Random by, int site) {
    SharedObjectHooks.before(list, site);
    try {
      Collections.shuffle(list, by instanceof ThreadLocalRandom ? mine() : by);
    } finally {
      SharedObjectHooks.after(list, site);
    }
  }

  // ---- the JDK's own generator of a thread can't be given a seed

  public static int nextInt(ThreadLocalRandom real, int site) {
    return mine().nextInt();
  }

  public static int nextInt(ThreadLocalRandom real, int bound, int site) {
    return mine().nextInt(bound);
  }

  public static int nextInt(ThreadLocalRandom real, int from, int to, int site) {
    return mine().nextInt(from, to);
  }

  public static long nextLong(ThreadLocalRandom real, int site) {
    return mine().nextLong();
  }

  public static long nextLong(ThreadLocalRandom real, long bound, int site) {
    return mine().nextLong(bound);
  }

  public static long nextLong(ThreadLocalRandom real, long from, long to, int site) {
    return mine().nextLong(from, to);
  }

  public static double nextDouble(ThreadLocalRandom real, int site) {
    return mine().nextDouble();
  }

  public static double nextDouble(ThreadLocalRandom real, double bound, int site) {
    return mine().nextDouble(bound);
  }

  public static double nextDouble(ThreadLocalRandom real, double from, double to, int site) {
    return mine().nextDouble(from, to);
  }

  public static float nextFloat(ThreadLocalRandom real, int site) {
    return mine().nextFloat();
  }

  public static boolean nextBoolean(ThreadLocalRandom real, int site) {
    return mine().nextBoolean();
  }

  public static double nextGaussian(ThreadLocalRandom real, int site) {
    return mine().nextGaussian();
  }

  public static void nextBytes(ThreadLocalRandom real, byte[] into, int site) {
    ControlledThread.current().step(PendingStep.at(StepKind.CALL, site, into));
    mine().nextBytes(into);
  }
}
