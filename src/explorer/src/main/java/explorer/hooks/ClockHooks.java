package explorer.hooks;

import explorer.run.ControlledThread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The clock. It goes on a little each time that it is read, and by as much as somebody sleeps. Who
 * reads it very often waits for a time to come; for him it goes faster and faster.
 */
public final class ClockHooks {
  private static final Instant BEGIN = Instant.parse("2025-01-01T08:00:00Z");
  private static final long TICK = 1_000;
  private static final int PATIENT_READS = 100;
  private static final long LEAP = 1_000_000;
  private static final Duration LONGEST_SLEEP = Duration.ofDays(1);

  private ClockHooks() {}

  /** A run's time. */
  private static final class Time {
    private long nanos;
    private int reads;

    long read() {
      reads++;
      long impatience = Math.max(0, reads - PATIENT_READS);
      nanos += TICK + impatience * impatience * LEAP;
      return nanos;
    }
  }

  private static Time time() {
    return ControlledThread.current().run().facts().of(ClockHooks.class, Time::new);
  }

  /** Somebody has slept. */
  public static void pass(Duration slept) {
    time().nanos += nanos(slept);
  }

  private static long nanos(Duration slept) {
    boolean isLong = slept.compareTo(LONGEST_SLEEP) > 0; // to sleep for ever must not overflow
    return isLong ? LONGEST_SLEEP.toNanos() : Math.max(0, slept.toNanos());
  }

  /** Whoever takes turns sleeps until that time of the run's clock. */
  public static long end(Duration sleep) {
    return Math.addExact(time().nanos, nanos(sleep));
  }

  /** Whether the run's clock has come so far. */
  public static boolean isPast(ControlledThread asking, long end) {
    return asking.run().facts().orNull(ClockHooks.class) instanceof Time time && time.nanos >= end;
  }

  /** The run's clock has come so far. */
  public static void goOnTo(long end) {
    time().nanos = Math.max(time().nanos, end);
  }

  private static Instant instant() {
    return BEGIN.plusNanos(time().read());
  }

  /** The time of a date that the code makes without one. */
  public static long millis() {
    return instant().toEpochMilli();
  }

  @StaticMethodOf(Instant.class)
  public static Instant now(int site) {
    return instant();
  }

  @StaticMethodOf(System.class)
  public static long nanoTime(int site) {
    return time().read();
  }

  @StaticMethodOf(System.class)
  public static long currentTimeMillis(int site) {
    return millis();
  }

  /** That class's {@code now}: hooks differ by their names and parameters alone. */
  public static final class OfLocalDateTime {
    private OfLocalDateTime() {}

    @StaticMethodOf(LocalDateTime.class)
    public static LocalDateTime now(int site) {
      return LocalDateTime.ofInstant(instant(), ZoneOffset.UTC);
    }
  }

  /** That class's {@code now}: hooks differ by their names and parameters alone. */
  public static final class OfLocalTime {
    private OfLocalTime() {}

    @StaticMethodOf(LocalTime.class)
    public static LocalTime now(int site) {
      return LocalTime.ofInstant(instant(), ZoneOffset.UTC);
    }
  }

  /** That class's {@code now}: hooks differ by their names and parameters alone. */
  public static final class OfZonedDateTime {
    private OfZonedDateTime() {}

    @StaticMethodOf(ZonedDateTime.class)
    public static ZonedDateTime now(int site) {
      return instant().atZone(ZoneOffset.UTC);
    }
  }
}
