package measuring.scenes;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Sees what a real {@link Blackhole} is given: calls of its {@code consume} are led here by {@link
 * BenchmarkClassLoader}, and led on. Public since it is called from classes of another loader.
 */
public final class RecordingBlackhole {
  private static final String PASSWORD =
      "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

  private static final Map<Blackhole, List<String>> CONSUMED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private RecordingBlackhole() {}

  /**
   * With JMH 1.37, JDK 25 warns of how it looks at its own fields, which is not the learner's
   * matter.
   */
  static Blackhole create() {
    PrintStream err = System.err;
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    try {
      return new Blackhole(PASSWORD);
    } finally {
      System.setErr(err);
    }
  }

  /** What it has been given until now, by value where it has one. */
  static List<String> consumedBy(Blackhole blackhole) {
    return List.copyOf(CONSUMED.getOrDefault(blackhole, List.of()));
  }

  private static void note(Blackhole blackhole, Object value) {
    CONSUMED.computeIfAbsent(blackhole, _ -> new ArrayList<>()).add(ValueFormatter.told(value));
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, Object value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, boolean value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, byte value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, char value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, short value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, int value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, long value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, float value) {
    note(blackhole, value);
    blackhole.consume(value);
  }

  /** Takes in the value. */
  public static void consume(Blackhole blackhole, double value) {
    note(blackhole, value);
    blackhole.consume(value);
  }
}
