package coach.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextFilesTest {

  @Test
  void aPageHasPlainLineEndsAndNoMark() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows())) {
      var file = windows.getPath("C:\\work\\README.md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "\uFEFF# One\r\ntwo\rthree\n");
      assertEquals("# One\ntwo\nthree\n", TextFiles.page(file));
      assertEquals("", TextFiles.page(file.resolveSibling("none.md")));
    }
  }

  @Test
  void pathsAreShownWithSlashes() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows());
        var unix = Jimfs.newFileSystem(Configuration.unix())) {
      assertEquals("a/b/C.java", TextFiles.slashed(windows.getPath("a\\b\\C.java")));
      assertEquals("a/b\\c", TextFiles.slashed(unix.getPath("a/b\\c")));
    }
  }

  @Test
  void whatIsNotUtf8IsToldWithItsLine() {
    byte[] latin = "one\r\ntwo\r\nd\u00E9j\u00E0\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(CharacterCodingException.class, () -> TextFiles.source(latin));
    assertEquals(OptionalInt.of(3), TextFiles.lineNotUtf8(latin));
    assertEquals(
        OptionalInt.empty(), TextFiles.lineNotUtf8("déjà".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void lineEndsMakeNoDifference() {
    assertTrue(TextFiles.same("a\r\nb\r\n".getBytes(), "a\nb\n".getBytes()));
    assertFalse(TextFiles.same("a\nb".getBytes(), "a\nb\n".getBytes()));
  }

  @Test
  void aFileNameHasNothingThatAnySystemForbids() {
    assertEquals("a-b-c.D_1", TextFiles.fileName("a:b/c.D_1"));
  }
}
