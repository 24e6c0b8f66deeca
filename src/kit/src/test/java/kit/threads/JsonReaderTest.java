package kit.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  @Test
  void readsEveryKindOfValue() {
    assertEquals(
        Map.of("a", List.of(1L, -2.5, true, false, "x"), "b", Map.of(), "c", List.of()),
        JsonReader.read(" {\"a\": [1, -2.5, true, false, \"x\"],\n\t\"b\": { }, \"c\": [ ] } "));
    assertNull(JsonReader.read("null"));
  }

  @Test
  void readsEscapes() {
    assertEquals(
        "a/b\\c\"d\n\t\r\b\fé", JsonReader.read("\"a\\/b\\\\c\\\"d\\n\\t\\r\\b\\f\\u00e9\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "\"open",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12zz\"",
        "nul",
        "1 2",
        "{} x",
        "-",
        "{a:1}",
        "[1,]"
      })
  void refusesWhatIsNone(String text) {
    assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
  }

  @Test
  void refusesWhatNestsWithoutEnd() {
    assertThrows(IllegalArgumentException.class, () -> JsonReader.read("[".repeat(100_000)));
  }
}
