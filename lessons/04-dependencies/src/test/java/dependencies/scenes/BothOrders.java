package dependencies.scenes;

import dependencies.Step;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries two steps out in both orders. The values are words that say where they come from, so no two
 * of them are equal by chance: {@code "old x"}, {@code "x of a"}.
 */
public final class BothOrders {

  /** What a step finds there when it reads, and what stands there when both are done. */
  private record Outcome(
      Map<String, String> readByA, Map<String, String> readByB, Map<String, String> end) {}

  private BothOrders() {}

  /** Whether each step reads the same and the same stands there in the end. */
  public static boolean sameOutcome(Step a, Step b) {
    return outcome(a, b, true).equals(outcome(a, b, false));
  }

  /** What differs between the two orders, in a sentence. */
  public static String difference(Step a, Step b) {
    var first = outcome(a, b, true);
    var second = outcome(a, b, false);
    for (String data : everything(a, b)) {
      if (!first.readByB().get(data).equals(second.readByB().get(data))) {
        return read(b, a, data);
      }
      if (!first.readByA().get(data).equals(second.readByA().get(data))) {
        return read(a, b, data);
      }
      if (!first.end().get(data).equals(second.end().get(data))) {
        return "In the end %s is what the later one of \"%s\" and \"%s\" has made it."
            .formatted(data, a.name(), b.name());
      }
    }
    return "Whichever comes first, each reads the same and the same is there in the end.";
  }

  private static String read(Step reader, Step writer, String data) {
    return "If \"%s\" comes first, \"%s\" reads the new %s; else the old one."
        .formatted(writer.name(), reader.name(), data);
  }

  private static Outcome outcome(Step a, Step b, boolean aFirst) {
    var values = new TreeMap<String, String>();
    for (String data : everything(a, b)) {
      values.put(data, "old " + data);
    }
    Map<String, String> readByA = Map.of();
    if (aFirst) {
      readByA = run(a, "a", values);
    }
    var readByB = run(b, "b", values);
    if (!aFirst) {
      readByA = run(a, "a", values);
    }
    return new Outcome(readByA, readByB, values);
  }

  /** Returns what the step saw: of what it doesn't read, nothing. */
  private static Map<String, String> run(Step step, String who, Map<String, String> values) {
    var seen = new TreeMap<String, String>();
    values.forEach((data, value) -> seen.put(data, step.reads().contains(data) ? value : ""));
    step.writes().forEach(data -> values.put(data, data + " of " + who));
    return seen;
  }

  private static Set<String> everything(Step a, Step b) {
    var all = new TreeSet<>(a.reads());
    all.addAll(a.writes());
    all.addAll(b.reads());
    all.addAll(b.writes());
    return all;
  }

  /** The step in words: {@code "salt" reads nothing and writes soup}. */
  public static String told(Step step) {
    return "\"%s\" reads %s and writes %s"
        .formatted(step.name(), listed(step.reads()), listed(step.writes()));
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty() ? "nothing" : String.join(" and ", new TreeSet<>(names));
  }
}
