package coach.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

  @Test
  void whatIsNotUtf8IsToldWithItsLine() {
    byte[] latin = "one\r\ntwo\r\nd\u00E9j\u00E0\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(CharacterCodingException.class, () -> AnswerText.source(latin));
    assertEquals(OptionalInt.of(3), AnswerText.lineNotUtf8(latin));
    assertEquals(
        OptionalInt.empty(), AnswerText.lineNotUtf8("déjà".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void lineEndsMakeNoDifference() {
    assertTrue(AnswerText.same("a\r\nb\r\n".getBytes(), "a\nb\n".getBytes()));
    assertFalse(AnswerText.same("a\nb".getBytes(), "a\nb\n".getBytes()));
  }

  @Test
  void aFileNameHasNothingThatAnySystemForbids() {
    assertEquals("a-b-c.D_1", CoachFolder.fileName("a:b/c.D_1"));
  }
}
