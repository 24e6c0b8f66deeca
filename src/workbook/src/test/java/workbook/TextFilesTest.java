package workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFilesTest {

  @Test
  void aPageHasPlainLineEndsAndNoMark() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows())) {
      var file = windows.getPath("C:\\work\\README.md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "\uFEFF# One\r\ntwo\rthree\n");
      assertEquals("# One\ntwo\nthree\n", TextFiles.readNormalized(file));
      assertEquals("", TextFiles.readNormalized(file.resolveSibling("none.md")));
    }
  }

  @Test
  void pathsAreShownWithSlashes() throws Exception {
    try (var windows = Jimfs.newFileSystem(Configuration.windows());
        var unix = Jimfs.newFileSystem(Configuration.unix())) {
      assertEquals("a/b/C.java", TextFiles.withForwardSlashes(windows.getPath("a\\b\\C.java")));
      assertEquals("a/b\\c", TextFiles.withForwardSlashes(unix.getPath("a/b\\c")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'// package no;\n/* package no; */ package a . b ;', a.b",
    "'import x.Y;\npackage a;', ''",
    "'package a\nimport java.util.List;', ''",
    "'package a', ''",
    "'', ''"
  })
  void aPackageIsWhatTheCompilerTakesForIt(String source, String name) {
    assertEquals(name, PackageDeclaration.of(source));
  }
}
