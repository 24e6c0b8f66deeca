package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JMH's report")
class JmhReportTest {

  @Test
  @DisplayName("is read: method, parameters, unit, and the scores of all forks")
  void reads() {
    var measurements =
        JmhReport.read(
            "reference",
            """
            [
              {
                "jmhVersion": "1.37",
                "benchmark": "bench.pools.PoolMapBenchmark.answer",
                "mode": "avgt",
                "params": {"size": "10", "threads": "2"},
                "primaryMetric": {
                  "score": 2.5,
                  "scoreError": "NaN",
                  "scoreUnit": "us/op",
                  "rawData": [[1.0, 2], [4.5E0]]
                },
                "secondaryMetrics": {}
              },
              {
                "benchmark": "bench.pools.PoolMapBenchmark.baseline",
                "primaryMetric": {"scoreUnit": "us/op", "rawData": [[7.0]]}
              }
            ]
            """);
    assertEquals(2, measurements.size());
    var first = measurements.getFirst();
    assertEquals("reference", first.subject());
    assertEquals("answer", first.benchmark());
    assertEquals(Map.of("size", "10", "threads", "2"), first.parameters());
    assertEquals(2, first.number("threads").orElseThrow());
    assertEquals("us/op", first.unit());
    assertEquals(List.of(1.0, 2.0, 4.5), first.raw());
    assertEquals(2.5, first.score(), 1e-12);
    assertEquals(Map.of(), measurements.getLast().parameters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "{}", "[1]", "[{}]", "[{\"primaryMetric\": {}}]"})
  @DisplayName("that is cut short or something else is refused")
  void refuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> JmhReport.read("reference", text));
  }
}
