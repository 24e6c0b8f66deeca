package measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("JSON")
class JsonTest {

  @Test
  @DisplayName("is read as maps, lists, texts and numbers")
  void reads() {
    var expected =
        Map.of(
            "a", List.of(1L, -2.5, 1e-3), "b", Map.of("c", "d\n\"é\\"), "e", true, "f", List.of());
    assertEquals(
        expected,
        Json.read(
            "{\"a\" : [1, -2.5,1E-3 ], \"b\":{\"c\":\"d\\n\\\"\\u00e9\\\\\"},\n"
                + "\"e\":true,\"f\":[]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,",
        "[1 2]",
        "{\"a\"}",
        "{a:1}",
        "\"",
        "\"\\x\"",
        "\"\\u00g0\"",
        "1-2",
        "nul",
        "[] []",
        "-"
      })
  @DisplayName("that breaks off or makes no sense is refused with the place")
  void refuses(String text) {
    var refused = assertThrows(IllegalArgumentException.class, () -> Json.read(text));
    assertTrue(
        refused.getMessage().matches("not JSON: .* at line 1 column \\d+ path \\$.*"),
        refused.getMessage());
  }

  @Test
  @DisplayName("that nests too deeply is refused, without a full stack")
  void refusesDepth() {
    assertThrows(IllegalArgumentException.class, () -> Json.read("[".repeat(100_000)));
  }

  @Test
  @DisplayName("is written so that it reads the same")
  void writes() {
    var value =
        Json.object(
            "text",
            "a\"b\\c\té\n",
            "numbers",
            List.of(1L, 2.5),
            "none",
            null,
            "nested",
            List.of(Json.object("x", true), Json.object()));
    assertEquals(value, Json.read(Json.write(value)));
  }

  @Test
  @DisplayName("is written with a member a line, but a list of numbers on one, or all on one")
  void layout() {
    var value =
        Json.object(
            "numbers",
            List.of(1L, 2.5),
            "texts",
            List.of("a", "b"),
            "none",
            List.of(),
            "no",
            Map.of());
    assertEquals(
        """
        {
          "numbers": [1, 2.5],
          "texts": [
            "a",
            "b"
          ],
          "none": [],
          "no": {}
        }
        """,
        Json.write(value));
    assertEquals(
        "{\"numbers\": [1, 2.5], \"texts\": [\"a\", \"b\"], \"none\": [], \"no\": {}}",
        Json.line(value));
  }

  @Test
  @DisplayName("is ASCII, whatever it holds")
  void ascii() {
    assertEquals("\"\\u00e5 <&'= \\u007f \\ud800\"", Json.line("\u00e5 <&'= \u007f \ud800"));
  }

  @Test
  @DisplayName("has no NaN: null stands for it")
  void noNaN() {
    assertEquals("[1.5, null]\n", Json.write(List.of(1.5, Double.NaN)));
    assertEquals(Arrays.asList(1.5, null), Json.read("[1.5, null]"));
  }

  @Test
  @DisplayName("can't hold anything")
  void cannotHold() {
    assertThrows(IllegalArgumentException.class, () -> Json.write(List.of(new Object())));
  }
}
