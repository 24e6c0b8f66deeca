package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryFoldersTest {

  @Test
  void whatAProcessHasLeftIsClearedAwayAndWhatOneHasIsNot() throws Exception {
    var ended = new ProcessBuilder(JvmCommand.java().getFirst(), "--version").start();
    ended.getInputStream().readAllBytes();
    assertEquals(0, ended.waitFor());
    Path ours = TemporaryFolders.create("judge-");
    String name = ours.getFileName().toString();
    String me = "judge-" + ProcessHandle.current().pid() + "-";
    assertTrue(name.startsWith(me), name);
    Path left = ours.resolveSibling(name.replace(me, "coach-" + ended.pid() + "-"));
    Path elsewhere = ours.resolveSibling("judge-" + ended.pid() + "-1-of-a-container");
    Path older = ours.resolveSibling("judge-" + ended.pid());
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
