package measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what JMH leaves behind with {@code -rf json}. */
final class JmhReport {
  private JmhReport() {}

  /**
   * The measurements of one run.
   *
   * @throws IllegalArgumentException if the text is not such a report
   */
  static List<Measurement> read(String subject, String json) {
    var measurements = new ArrayList<Measurement>();
    for (Object run : as(List.class, Json.read(json))) {
      measurements.add(measurement(subject, as(Map.class, run)));
    }
    return measurements;
  }

  private static Measurement measurement(String subject, Map<?, ?> run) {
    var metric = as(Map.class, run.get("primaryMetric"));
    var parameters = new LinkedHashMap<String, String>();
    if (run.get("params") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> parameters.put((String) name, (String) value));
    }
    var raw = new ArrayList<Double>();
    for (Object fork : as(List.class, metric.get("rawData"))) {
      for (Object iteration : as(List.class, fork)) {
        raw.add(as(Number.class, iteration).doubleValue());
      }
    }
    String method = as(String.class, run.get("benchmark"));
    return Measurement.of(
        subject,
        method.substring(method.lastIndexOf('.') + 1),
        parameters,
        as(String.class, metric.get("scoreUnit")),
        raw);
  }

  private static <T> T as(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "not a report of JMH: %s where a %s should be".formatted(value, type.getSimpleName()));
    }
    return type.cast(value);
  }
}
