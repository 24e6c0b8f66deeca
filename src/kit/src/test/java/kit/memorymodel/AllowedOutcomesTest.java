package kit.memorymodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the model allows is what is known of small programs. */
class AllowedOutcomesTest {

  /** The values of the registers, in the order of their names. */
  private static Set<String> outcomes(String program) {
    return AllowedOutcomes.of(LitmusProgram.parse(program)).stream()
        .map(AllowedOutcomesTest::text)
        .collect(Collectors.toSet());
  }

  private static String text(Map<String, Integer> registers) {
    return new TreeMap<>(registers)
        .values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static void allows(String program, String... expected) {
    assertEquals(Set.copyOf(Arrays.asList(expected)), outcomes(program));
  }

  @Test
  void storeBuffering() {
    allows(
        """
        x = 1  | y = 1
        r1 = y | r2 = x
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
    allows(
        """
        volatile x y
        x = 1  | y = 1
        r1 = y | r2 = x
        """,
        "0 1",
        "1 0",
        "1 1");
    allows(
        """
        volatile x
        x = 1  | y = 1
        r1 = y | r2 = x
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
  }

  @Test
  void messagePassing() {
    allows(
        """
        x = 1 | r1 = y
        y = 1 | r2 = x
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
    allows(
        """
        volatile y
        x = 1 | r1 = y
        y = 1 | r2 = x
        """,
        "0 0",
        "0 1",
        "1 1");
    allows( // the wrong one of the two is volatile
        """
        volatile x
        x = 1 | r1 = y
        y = 1 | r2 = x
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
  }

  @Test
  void loadBuffering() {
    allows(
        """
        r1 = x | r2 = y
        y = 1  | x = 1
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
    allows(
        """
        volatile x y
        r1 = x | r2 = y
        y = 1  | x = 1
        """,
        "0 0",
        "0 1",
        "1 0");
  }

  @Test
  void nothingComesOutOfNowhere() {
    allows(
        """
        r1 = x | r2 = y
        y = r1 | x = r2
        """,
        "0 0");
    allows(
        """
        r1 = x             | r2 = y
        if (r1 == 1) y = 1 | if (r2 == 1) x = 1
        """,
        "0 0");
    allows( // here the 1 comes from somewhere, but only some of the time
        """
        r1 = x | r2 = y | x = 1
        y = r1 | x = r2 |
        """,
        "0 0",
        "1 0",
        "1 1");
  }

  @Test
  void oneVariableReadTwice() {
    allows(
        """
        x = 1 | r1 = x; r2 = x
        """,
        "0 0",
        "0 1",
        "1 0",
        "1 1");
    allows(
        """
        volatile x
        x = 1 | r1 = x; r2 = x
        """,
        "0 0",
        "0 1",
        "1 1");
  }

  @Test
  void independentReadsOfIndependentWrites() {
    String program =
        """
        x = 1 | y = 1 | r1 = x | r3 = y
              |       | r2 = y | r4 = x
        """;
    assertEquals(16, outcomes(program).size());
    Set<String> ordered = outcomes("volatile x y\n" + program);
    assertEquals(15, ordered.size());
    assertTrue(!ordered.contains("1 0 1 0"), ordered::toString);
  }

  /** One of the test cases for causality, and whether it is allowed. */
  private record Case(int number, String program, String outcome, boolean allowed) {}

  /**
   * Those of the "Java Memory Model Causality Test Cases" by William Pugh that can be written as
   * such programs, with their numbers there.
   */
  @TestFactory
  Stream<DynamicTest> casesForCausality() {
    return Stream.of(
            new Case(4, "r1 = x; y = r1 | r2 = y; x = r2", "1 1", false),
            new Case(5, "r1 = x; y = r1 | r2 = y; x = r2 | z = 1 | r3 = z; x = r3", "1 1 0", false),
            new Case(
                6,
                "r1 = a; if (r1 == 1) b = 1 | r2 = b; if (r2 == 1) a = 1; if (r2 == 0) a = 1",
                "1 1",
                true),
            new Case(7, "r1 = z; r2 = x; y = r2 | r3 = y; z = r3; x = 1", "1 1 1", true),
            new Case(
                10,
                "r1 = x; if (r1 == 1) y = 1 | r2 = y; if (r2 == 1) x = 1 | z = 1"
                    + " | r3 = z; if (r3 == 1) x = 1",
                "1 1 0",
                false),
            new Case(
                11,
                "r1 = z; w = r1; r2 = x; y = r2 | r4 = w; r3 = y; z = r3; x = 1",
                "1 1 1 1",
                true),
            new Case(13, "r1 = x; if (r1 == 1) y = 1 | r2 = y; if (r2 == 1) x = 1", "1 1", false),
            new Case(16, "r1 = x; x = 1 | r2 = x; x = 2", "2 1", true))
        .map(one ->
            DynamicTest.dynamicTest(
                "case " + one.number(),
                () ->
                    assertEquals(one.allowed(), outcomes(one.program()).contains(one.outcome()))));
  }

  @Test
  void aVolatileVariableIsReadAndWrittenInOneOrder() {
    allows(
        """
        volatile x
        x = 1 | x = 2 | r1 = x; r2 = x
        """,
        "0 0",
        "0 1",
        "0 2",
        "1 1",
        "1 2",
        "2 1",
        "2 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x = y", "r1 = r2", "r1 = 1", "x + 1", "if (x == 1) y = 1"})
  void whatItCannotSay(String statement) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> LitmusProgram.parse(statement));
    assertTrue(thrown.getMessage().contains(statement), thrown.getMessage());
  }
}
