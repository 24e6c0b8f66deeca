package measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openjdk.jmh.util.ListStatistics;

/**
 * One benchmark, of one answer, with one set of parameters.
 *
 * @param subject whose answer: the {@link MeasuredAnswer}'s name
 * @param benchmark the benchmark's method: {@code baseline} or {@code answer}
 * @param parameters by name, in the order in which the benchmark declares them
 * @param score the mean time of one call, in the unit
 * @param error half of the 99.9 % confidence interval of the mean, as JMH computes it (Student's t
 *     over all iterations of all rounds); NaN where there are fewer than three
 * @param unit {@code us/op} and the like
 * @param raw the iterations' scores
 */
public record Measurement(
    String subject,
    String benchmark,
    Map<String, String> parameters,
    double score,
    double error,
    String unit,
    List<Double> raw) {
  private static final double CONFIDENCE = 0.999;

  /** Copies what can change. */
  public Measurement {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    raw = List.copyOf(raw);
  }

  /**
   * Computes score and error.
   *
   * @throws IllegalArgumentException if there are no scores
   */
  public static Measurement of(
      String subject,
      String benchmark,
      Map<String, String> parameters,
      String unit,
      List<Double> raw) {
    if (raw.isEmpty()) {
      throw new IllegalArgumentException("nothing measured of " + subject);
    }
    var statistics = new ListStatistics(raw.stream().mapToDouble(Double::doubleValue).toArray());
    return new Measurement(
        subject,
        benchmark,
        parameters,
        statistics.getMean(),
        statistics.getMeanErrorAt(CONFIDENCE),
        unit,
        raw);
  }

  /** Whether it is the same thing, measured in another round. */
  boolean isOfTheSame(Measurement other) {
    return subject.equals(other.subject)
        && benchmark.equals(other.benchmark)
        && parameters.equals(other.parameters);
  }

  /** A parameter that is a number; empty if there is none of that name, or it is none. */
  public OptionalLong number(String parameter) {
    String text = parameters.getOrDefault(parameter, "");
    return text.matches("-?\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** For {@link Json#write}. */
  public Map<String, Object> toJson() {
    return Json.object(
        "subject", subject,
        "benchmark", benchmark,
        "parameters", parameters,
        "score", score,
        "error", error,
        "unit", unit,
        "raw", raw);
  }
}
