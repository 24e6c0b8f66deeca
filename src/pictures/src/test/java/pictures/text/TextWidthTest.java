package pictures.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The columns of a text")
class TextWidthTest {
  @Test
  @DisplayName("are two for a wide character, none for a combining mark")
  void columns() {
    assertEquals(4, TextWidth.of("Übu\u0308n".substring(0, 5)));
    assertEquals(6, TextWidth.of("日本語"));
    assertEquals(2, TextWidth.of("😀"));
    assertEquals(7, TextWidth.of("→ │ ✓ …"));
    assertEquals(0, TextWidth.of("\u200B\u0301"));
  }

  @Test
  @DisplayName("decide where a text is cut: a mark stays with its letter")
  void fit() {
    assertEquals("日本…", TextWidth.fit("日本語", 5));
    assertEquals("日本語", TextWidth.fit("日本語", 6));
    assertEquals("u\u0308…", TextWidth.fit("u\u0308ber", 2));
    assertEquals("ab  ", TextWidth.pad("ab", 4));
  }

  @Test
  @DisplayName("are kept by every line, however long a word is")
  void wrapped() {
    assertEquals(List.of("abc/", "defgh", "i jk"), TextWidth.wrapped("abc/defghi jk", 5));
    String words = "日本語日本語 über/" + "x".repeat(50) + " e\u0301".repeat(30);
    for (int columns = 2; columns < 60; columns++) {
      int most = columns;
      assertTrue(TextWidth.wrapped(words, columns).stream().allMatch(l -> TextWidth.of(l) <= most));
      assertEquals(
          words.replace(" ", ""),
          String.join("", TextWidth.wrapped(words, columns)).replace(" ", ""));
    }
  }

  @Test
  @DisplayName("are kept by lines of code, which are cut between words and their parts")
  void folded() {
    assertEquals(
        List.of("  Cell.java:19  int", "      compareAndSet(", "      newBalance)"),
        TextWidth.folded("  Cell.java:19  int compareAndSet(newBalance)", 20));
    assertEquals(
        List.of("[a] putter", "    terminated"), TextWidth.folded("[a] putter terminated", 14));
    assertEquals(
        List.of("one two", "    three"), TextWidth.folded("one two three", 9), "a long word");
    assertEquals(List.of("one two", "    four"), TextWidth.folded("one two four", 8));
    assertEquals(List.of("abcdefgh", "    ijkl"), TextWidth.folded("abcdefghijkl", 8));
  }
}
