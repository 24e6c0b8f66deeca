package cluster.scenes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a program can find out about the JVM and the machine that it runs on, played so that two
 * JVMs have the same. Called by the classes that {@link AnotherRetry} loads, and so public.
 * Thread-safe.
 */
public final class PlayedSurroundings {
  private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
  private static final long TICK = 1_000; // nanoseconds; the clock goes on when it is read

  private static final Set<String> ASKED = new LinkedHashSet<>();
  private static final Map<Object, Integer> IDENTITIES = new IdentityHashMap<>();
  private static long nanos;
  private static Random random = new Random(0);

  private PlayedSurroundings() {}

  /** From now on, everything is as it was after the last call of this method. */
  static synchronized void begin() {
    nanos = 0;
    random = new Random(0);
    IDENTITIES.clear();
    ASKED.clear();
  }

  /** What the program has asked since, such as "System.nanoTime". */
  static synchronized List<String> asked() {
    return List.copyOf(ASKED);
  }

  /** Notes a question that the JVM itself answers: it is the same JVM each time. */
  public static synchronized void note(String question) {
    ASKED.add(question);
  }

  /** As {@code System.nanoTime}. */
  public static synchronized long nanoTime() {
    nanos += TICK;
    return nanos;
  }

  /** As {@code System.currentTimeMillis}. */
  public static long currentTimeMillis() {
    return clock().millis();
  }

  /** As {@code Clock.systemUTC}. */
  public static Clock clock() {
    return clock(ZoneOffset.UTC);
  }

  /** As {@code Clock.system}. */
  public static Clock clock(ZoneId zone) {
    return Clock.fixed(START.plusNanos(nanoTime()), zone);
  }

  /** As {@code Instant.now}. */
  public static Instant now() {
    return clock().instant();
  }

  /** As {@code Math.random}. */
  public static synchronized double random() {
    return random.nextDouble();
  }

  /** As {@code System.identityHashCode}: the number of an object that is asked for it. */
  public static synchronized int identityHashCode(Object object) {
    return object == null ? 0 : IDENTITIES.computeIfAbsent(object, _ -> IDENTITIES.size() + 1);
  }

  /** As {@code hashCode} of an object about whose class nothing is known. */
  public static int hashCode(Object object) {
    int its = object.hashCode();
    return its == System.identityHashCode(object) ? identityHashCode(object) : its;
  }
}
