package kit.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learner.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorEntryLinesTest {
  private static final ClassLoader LOADER = MonitorEntryLinesTest.class.getClassLoader();

  private static List<Integer> around(String type, String method, int line) {
    return MonitorEntryLines.around(
        new StackTraceElement("learner." + type, method, type + ".java", line), LOADER);
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "13, 12", "14, 12 14", "15, 12 14"})
  void namesTheBlocksFromTheOutside(int line, String expected) {
    assertEquals(
        List.of(expected.split(" ")),
        around("Transfer", "nested", line).stream().map(String::valueOf).toList());
  }

  @Test
  void namesASynchronizedMethod() {
    assertEquals(List.of(14), around("Account", "giveTo", 15));
  }

  @Test
  void saysNothingWhereItKnowsNothing() {
    assertEquals(List.of(), around("Transfer", "locks", 39), "no monitor");
    assertEquals(List.of(), around("Transfer", "nested", 500), "no such line");
    assertEquals(List.of(), around("Nobody", "nested", 12), "no such class");
    var frame = new StackTraceElement(Transfer.class.getName(), "nested", "Transfer.java", 14);
    assertEquals(List.of(), MonitorEntryLines.around(frame, null), "no loader");
  }
}
