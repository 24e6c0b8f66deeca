package coach.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.process.JavaOnPath;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentDiagnosticsTest {
  @TempDir Path folder;

  @Test
  void aFullDiskIsNoticedThoughAnEmptyFileCanBeMade() throws Exception {
    var small = Configuration.unix().toBuilder().setBlockSize(512).setMaxSize(2048).build();
    try (var system = Jimfs.newFileSystem(small)) {
      var finding = EnvironmentDiagnostics.writable("temporary files", system.getPath("/tmp"));
      assertFalse(finding.well(), finding.words());
    }
    assertTrue(EnvironmentDiagnostics.writable("temporary files", folder).well());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void anOldJavaAndAFolderThatIsAFileAreFaults() throws Exception {
    assertFalse(EnvironmentDiagnostics.jdk(21, true).well());
    assertFalse(EnvironmentDiagnostics.jdk(25, false).well());
    Path file = Files.createFile(folder.resolve("file"));
    assertFalse(EnvironmentDiagnostics.writable("it", file.resolve("below")).well());
  }

  private Path java(String name, String says) throws Exception {
    Path file = Files.createDirectories(folder.resolve(name)).resolve("java");
    Files.writeString(file, "#!/bin/sh\necho '" + says + "' >&2\n");
    assumeTrue(file.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")));
    return file.getParent();
  }

  @Test
  void itTellsWhatJavaIsOnThePath() throws Exception {
    Path old = java("old", "openjdk version \"17.0.9\" 2023-10-17");
    Path recent = java("new", "openjdk version \"25.0.3\" 2026-04-21 LTS");
    Path other = java("other", "what?");
    var first =
        EnvironmentDiagnostics.javaOnPath(folder.resolve("none") + ":" + old + ":" + recent);
    assertEquals("`java` on the PATH: 17, at " + old.resolve("java") + ".", first.words());
    assertTrue(first.advice().contains("`coach example X` works"), first.advice());
    assertEquals("", EnvironmentDiagnostics.javaOnPath(recent + ":" + old).advice());
    assertTrue(
        EnvironmentDiagnostics.javaOnPath(other.toString()).words().contains("of unknown version"));
    assertEquals("`java` on the PATH: none.", EnvironmentDiagnostics.javaOnPath("").words());
  }

  @Test
  void versionsOfAnyAgeAreUnderstood() {
    assertEquals(8, version("java version \"1.8.0_411\""));
    assertEquals(9, version("openjdk version \"9\""));
    assertEquals(26, version("Picked up X\nopenjdk version \"26-ea\" 2026-03-17"));
    assertEquals(0, version("command not found"));
  }

  private static int version(String said) {
    return JavaOnPath.of(said.getBytes(StandardCharsets.UTF_8));
  }
}
