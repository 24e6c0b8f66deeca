package bench.jmh;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import measure.Machine;
import measure.MeasuredAnswer;
import measure.Measurement;
import measure.MeasuringResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of an exercise")
class ResultTableTest {

  @Test
  @DisplayName("has times, ratios to the plain loop, and what follows from them")
  void figures() {
    String table =
        ResultTable.of(
            outcome(
                took(MeasuredAnswer.BASELINE, 1, 10, 8),
                took(MeasuredAnswer.BASELINE, 1, 1000, 800),
                took("reference", 1, 10, 16),
                took("reference", 2, 10, 16),
                took("reference", 1, 1000, 800),
                took("reference", 2, 1000, 400),
                took("wrong/slow", 2, 10, 80),
                took("wrong/slow", 2, 1000, 8000)));
    assertTrue(table.contains("8000.0 us/op"), table);
    assertTrue(table.contains("2.00"), table);
    assertTrue(table.contains("reference: serial fraction (Amdahl, size 1000) 0.000"), table);
    assertTrue(table.contains("pays with 2 threads from size 100 on"), table);
    assertTrue(table.contains("wrong/slow: doesn't pay with 2 threads"), table);
    assertFalse(table.contains("NaN"), table);
  }

  private static MeasuringResult outcome(Measurement... measurements) {
    var machine = new Machine("a model", 2, "25", "Linux");
    return new MeasuringResult("03-pools", "PoolMap", "quick", machine, List.of(measurements));
  }

  private static Measurement took(String subject, int threads, int size, double micros) {
    var parameters = Map.of("threads", "" + threads, "size", "" + size);
    return Measurement.of(subject, "answer", parameters, "us/op", List.of(micros));
  }
}
