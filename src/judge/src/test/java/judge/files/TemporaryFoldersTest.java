package judge.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import judge.jvm.JvmCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFoldersTest {

  /** Its own temporary folder may have a name too long for what lies in it. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatWasLeftWhereNamesAreShortIsClearedAwayToo(@TempDir Path folder) throws Exception {
    String system = System.getProperty("java.io.tmpdir");
    Path left = TemporaryFolders.createShort("judge-");
    Path itsOwn = left;
    try {
      System.setProperty("java.io.tmpdir", folder.toString());
      TemporaryFolders.sweep();
      assertTrue(Files.exists(itsOwn), "its process lives");
      String name = itsOwn.getFileName().toString();
      long ended = endedProcess();
      left = itsOwn.resolveSibling(name.replaceFirst("judge-\\d+-", "judge-" + ended + "-"));
      Files.move(itsOwn, left);
      TemporaryFolders.sweep();
      assertFalse(Files.exists(left));
    } finally {
      System.setProperty("java.io.tmpdir", system);
      TemporaryFolders.delete(left);
    }
  }

  private static long endedProcess() throws Exception {
    var ended = new ProcessBuilder(JvmCommand.java().getFirst(), "--version").start();
    ended.getInputStream().readAllBytes();
    assertEquals(0, ended.waitFor());
    return ended.pid();
  }

  @Test
  void whatAProcessHasLeftIsClearedAwayAndWhatOneHasIsNot() throws Exception {
    long ended = endedProcess();
    Path ours = TemporaryFolders.create("judge-");
    String name = ours.getFileName().toString();
    String me = "judge-" + ProcessHandle.current().pid() + "-";
    assertTrue(name.startsWith(me), name);
    Path left = ours.resolveSibling(name.replace(me, "coach-" + ended + "-"));
    Path elsewhere = ours.resolveSibling("judge-" + ended + "-1-of-a-container");
    Path older = ours.resolveSibling("judge-" + ended);
    try {
      for (Path folder : new Path[] {ours, left, elsewhere, older}) {
        Files.createDirectories(folder.resolve("classes"));
        Files.writeString(folder.resolve("classes/A.class"), "");
      }
      TemporaryFolders.sweep();
      assertFalse(Files.exists(left));
      assertTrue(Files.exists(ours.resolve("classes/A.class")));
      assertTrue(Files.exists(elsewhere), "processes are numbered anew there");
      assertTrue(Files.exists(older), "that may be anybody's");
    } finally {
      TemporaryFolders.delete(ours);
      TemporaryFolders.delete(elsewhere);
      TemporaryFolders.delete(older);
    }
  }
}
