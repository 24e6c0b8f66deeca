package memorymodel.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kit.memorymodel.AllowedOutcomes;
import kit.memorymodel.LitmusProgram;

/** What came out of one program, beside what the memory model allows. */
final class Comparison {
  private final String name;
  private final String text;
  private final Collection<String> allowed;
  private final SortedMap<String, Long> seen = new TreeMap<>();

  /**
   * Nothing has come out yet.
   *
   * @param text the program as {@link LitmusProgram#parse} reads it
   */
  Comparison(String name, String text) {
    this.name = name;
    this.text = text;
    allowed =
        AllowedOutcomes.of(LitmusProgram.parse(text)).stream()
            .map(registers -> inOrder(new TreeMap<>(registers)))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String inOrder(SortedMap<String, Integer> registers) {
    return registers.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Adds what came out in one JVM: an outcome as jcstress writes it, and how often. */
  void add(String outcome, long times) {
    seen.merge(outcome, times, Long::sum);
  }

  /** What is to be printed. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    long tries = seen.values().stream().mapToLong(Long::longValue).sum();
    lines.add("%s, run %,d times".formatted(name, tries));
    text.lines().forEach(line -> lines.add("    " + line));
    for (String outcome : outcomes()) {
      long times = seen.getOrDefault(outcome, 0L);
      lines.add("  (%s) %,15d times   %s".formatted(outcome, times, verdict(outcome, times)));
    }
    if (!allowed.containsAll(seen.keySet())) {
      lines.add("  Something came out that is forbidden. Most likely TEXT and the code of " + name);
      lines.add("  are two different programs.");
    }
    return lines;
  }

  private String verdict(String outcome, long times) {
    if (allowed.contains(outcome)) {
      return times > 0 ? "allowed, and seen" : "allowed, and not seen this time";
    }
    return times > 0 ? "FORBIDDEN, AND SEEN" : "forbidden, and not seen";
  }

  /** Each combination of numbers that was seen or is allowed in its place. */
  private Collection<String> outcomes() {
    var places = new ArrayList<TreeSet<String>>();
    for (Collection<String> some : List.of(allowed, seen.keySet())) {
      for (String outcome : some) {
        var numbers = outcome.split(", ");
        for (int i = 0; i < numbers.length; i++) {
          if (places.size() == i) {
            places.add(new TreeSet<>());
          }
          places.get(i).add(numbers[i]);
        }
      }
    }
    List<String> all = List.of("");
    for (TreeSet<String> place : places) {
      all =
          all.stream()
              .flatMap(o -> place.stream().map(number -> o.isEmpty() ? number : o + ", " + number))
              .toList();
    }
    return all;
  }
}
