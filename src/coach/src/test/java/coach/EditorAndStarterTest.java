package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorAndStarterTest {
  private static final Path FILE = Path.of("A.java");

  @TempDir Path folder;

  private static Editor editor(String visual) {
    return Editor.of(Map.of("VISUAL", visual, "EDITOR", "never"), "Linux", FILE, 7);
  }

  @Test
  void editorsOpenAtTheLine() {
    assertEquals(new Editor(List.of("/usr/bin/vim", "+7", "A.java"), true), editor("/usr/bin/vim"));
    assertEquals(new Editor(List.of("code", "-w", "--goto", "A.java:7"), false), editor("code -w"));
    assertEquals(new Editor(List.of("idea", "--line", "7", "A.java"), false), editor("idea"));
    assertEquals(new Editor(List.of("gedit", "A.java"), false), editor("gedit"));
    assertEquals(
        List.of("nano", "+7", "A.java"),
        Editor.of(Map.of("EDITOR", "nano"), "Linux", FILE, 7).command());
  }

  @Test
  void withoutOneTheDesktopDecides() {
    assertEquals(List.of("xdg-open", "A.java"), Editor.of(Map.of(), "Linux", FILE, 7).command());
    assertEquals(List.of("open", "A.java"), Editor.of(Map.of(), "Mac OS X", FILE, 7).command());
    assertEquals(
        List.of("cmd", "/c", "start", "", "A.java"),
        Editor.of(Map.of(), "Windows 11", FILE, 7).command());
  }

  @Test
  void aScriptStartsTheCoachFromAnywhere() throws Exception {
    var mini = MiniWorkbook.in(folder.resolve("it's here"));
    Path target = Files.createDirectories(mini.root().resolve("src/coach/target"));
    Starter.write(mini.workbook());
    Path script = target.resolve("coach");
    assertTrue(Files.isExecutable(script));
    assertTrue(Files.readString(script).contains("it'\\''s here"));
    assertTrue(Files.readString(target.resolve("coach.cmd")).contains(" %*\r\n"));
  }

  @Test
  void withoutABuildThereIsNoScript() throws Exception {
    var mini = MiniWorkbook.in(folder);
    Starter.write(mini.workbook());
    assertFalse(Files.exists(mini.root().resolve("src")));
  }
}
