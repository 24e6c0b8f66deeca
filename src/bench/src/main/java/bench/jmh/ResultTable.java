package bench.jmh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import measure.MeasuredAnswer;
import measure.Measurement;
import measure.MeasuringResult;
import measure.Ratio;

/** An exercise's figures as a table in plain text. */
final class ResultTable {
  private static final String LINE = "  %-36s %7s %9s  %18s  %s%n";

  private ResultTable() {}

  static String of(MeasuringResult outcome) {
    var table = new StringBuilder();
    table.append("%s/%s, %s%n".formatted(outcome.lesson(), outcome.exercise(), outcome.mode()));
    table.append(LINE.formatted("answer", "threads", "size", "time", "times the baseline's speed"));
    outcome.measurements().stream()
        .sorted(Comparator.comparingLong(m -> m.number("size").orElse(0)))
        .forEach(m -> table.append(line(outcome, m)));
    subjects(outcome).forEach(subject -> table.append(findings(outcome, subject)));
    return table.toString();
  }

  private static String line(MeasuringResult outcome, Measurement m) {
    boolean base = m.subject().equals(MeasuredAnswer.BASELINE);
    return LINE.formatted(
        m.subject(),
        base ? "" : m.parameters().getOrDefault("threads", ""),
        m.parameters().getOrDefault("size", ""),
        time(m),
        base ? "" : outcome.speedUp(m).map(Ratio::toString).orElse(""));
  }

  private static String time(Measurement m) {
    String error =
        Double.isNaN(m.error())
            ? ""
            : String.format(Locale.ROOT, "±%.0f%% ", 100 * m.error() / m.score());
    return String.format(Locale.ROOT, "%.1f %s%s", m.score(), error, m.unit());
  }

  private static List<String> subjects(MeasuringResult outcome) {
    return outcome.measurements().stream()
        .map(Measurement::subject)
        .filter(subject -> !subject.equals(MeasuredAnswer.BASELINE))
        .distinct()
        .toList();
  }

  /** What follows from the curve, where there is one. */
  private static String findings(MeasuringResult outcome, String subject) {
    var found = new ArrayList<String>();
    var sizes = numbers(outcome, subject, "size");
    var threads = numbers(outcome, subject, "threads");
    if (!sizes.isEmpty()) {
      var serial = outcome.curve(subject, sizes.getLast()).amdahl();
      if (serial.orElse(1) < 1) { // else it is slower than the loop, and no serial part explains it
        found.add(
            String.format(
                Locale.ROOT,
                "serial fraction (Amdahl, size %d) %.3f",
                sizes.getLast(),
                serial.getAsDouble()));
      }
    }
    if (sizes.size() > 1 && !threads.isEmpty()) {
      int most = (int) Math.min(threads.getLast(), outcome.machine().processors());
      var breakEven = outcome.breakEven(subject, most);
      found.add(
          breakEven.isPresent()
              ? String.format(
                  Locale.ROOT,
                  "pays with %d threads from size %.0f on",
                  most,
                  breakEven.getAsDouble())
              : "doesn't pay with %d threads at any of these sizes".formatted(most));
    }
    return found.isEmpty() ? "" : "  %s: %s%n".formatted(subject, String.join("; ", found));
  }

  private static List<Long> numbers(MeasuringResult outcome, String subject, String parameter) {
    return outcome.of(subject).stream()
        .flatMap(m -> m.number(parameter).stream().boxed())
        .distinct()
        .sorted()
        .toList();
  }
}
