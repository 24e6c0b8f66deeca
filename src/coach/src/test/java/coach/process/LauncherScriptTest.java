package coach.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.command.Coach;
import coach.course.SampleWorkbook;
import coach.session.EditorLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherScriptTest {
  private static final Path FILE = Path.of("A.java");

  /** With folders, as tests have it: what starts on them has no archive of its classes. */
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  private static EditorLauncher editor(String visual) {
    return EditorLauncher.of(Map.of("VISUAL", visual, "EDITOR", "never"), "Linux", FILE, 7);
  }

  @Test
  void editorsOpenAtTheLine() {
    assertEquals(
        new EditorLauncher(List.of("/usr/bin/vim", "+7", "A.java"), true), editor("/usr/bin/vim"));
    assertEquals(
        new EditorLauncher(List.of("code", "-w", "--goto", "A.java:7"), false), editor("code -w"));
    assertEquals(
        new EditorLauncher(List.of("idea", "--line", "7", "A.java"), false), editor("idea"));
    assertEquals(new EditorLauncher(List.of("gedit", "A.java"), false), editor("gedit"));
    assertEquals(
        List.of("nano", "+7", "A.java"),
        EditorLauncher.of(Map.of("EDITOR", "nano"), "Linux", FILE, 7).command());
  }

  @Test
  void withoutOneTheDesktopDecides() {
    assertEquals(
        List.of("xdg-open", "A.java"), EditorLauncher.of(Map.of(), "Linux", FILE, 7).command());
    assertEquals(
        List.of("open", "A.java"), EditorLauncher.of(Map.of(), "Mac OS X", FILE, 7).command());
    assertEquals(
        List.of("cmd", "/c", "start", "", "A.java"),
        EditorLauncher.of(Map.of(), "Windows 11", FILE, 7).command());
  }

  @Test
  void aScriptStartsTheCoachFromAnywhere() throws Exception {
    var mini = SampleWorkbook.in(folder.resolve("it's here"));
    Path target = Files.createDirectories(mini.root().resolve("src/coach/target"));
    LauncherScript.write(mini.workbook(), CLASS_PATH);
    Path script = target.resolve("coach");
    assertTrue(Files.isExecutable(script));
    assertEquals(0, started(script), said());
    assertTrue(said().contains("[ ] 1.1 Greeting"), said());
    assertTrue(Files.readString(target.resolve("coach.cmd")).contains(" %*\r\n"));
  }

  /** Runs a script with {@code list}, from nowhere near, in an environment without a language. */
  private int started(Path script) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    var builder = new ProcessBuilder(script.toString(), "list").directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG", "JAVA_HOME"));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  private String said() throws Exception {
    return Files.readString(folder.resolve("said"));
  }

  @Test
  void aWorkbookThatWasMovedOrCopiedHasAScriptOfItsOwn() throws Exception {
    var mini = SampleWorkbook.in(folder.resolve("first"));
    Files.createDirectories(mini.root().resolve("src/coach/target"));
    LauncherScript.write(mini.workbook(), CLASS_PATH);
    Path moved = Files.move(mini.root(), folder.resolve("zweite Fassung"));
    Files.writeString(
        moved.resolve("lessons/01-mini/src/main/java/mini/Greeting.java"), "package mini;");
    assertEquals(0, started(moved.resolve("src/coach/target/coach")), said());
    assertTrue(said().contains("[ ] 1.1 Greeting"), said());
    Path link = folder.resolve("coach");
    Files.createSymbolicLink(link, Path.of("zweite Fassung/src/coach/target/coach"));
    assertEquals(0, started(link), said());
  }

  @Test
  void lettersBeyondAsciiNeedNoLanguage() throws Exception {
    Path root;
    try {
      root = folder.resolve("Bücher, größere");
    } catch (java.nio.file.InvalidPathException e) {
      assumeTrue(false, "this JVM can't name such a folder");
      return;
    }
    var mini = SampleWorkbook.in(root);
    Files.createDirectories(mini.root().resolve("src/coach/target"));
    LauncherScript.write(mini.workbook(), CLASS_PATH);
    assertEquals(0, started(mini.root().resolve("src/coach/target/coach")), said());
    assertTrue(said().contains("[ ] 1.1 Greeting"), said());
    assertTrue(said().chars().allMatch(c -> c < 128), said());
  }

  @Test
  void theScriptSaysWhatIsMissing() throws Exception {
    Path target = Files.createDirectories(folder.resolve("it/src/coach/target"));
    Path root = folder.resolve("it");
    Path java = Path.of(System.getProperty("java.home"));
    Path script = target.resolve("coach");
    for (String text :
        List.of(
            LauncherScript.unix(root, java, List.of(root + "/src/kit/target/kit-1.jar")),
            LauncherScript.unix(root, folder.resolve("no jdk"), List.of()))) {
      Files.writeString(script, text);
      assertTrue(script.toFile().setExecutable(true));
      assertEquals(Coach.EXIT_ERROR, started(script), said());
      assertTrue(said().contains("is not there."), said());
      assertTrue(said().contains("mvn -q -f src"), said());
    }
  }

  @Test
  void windowsFindsTheWorkbookFromTheScriptToo() {
    Path root = folder.resolve("it");
    String script =
        LauncherScript.windows(root, folder, List.of(root + "/src/coach/target/coach-1.jar"));
    assertTrue(script.contains("%~dp0..\\..\\.."), script);
    assertFalse(script.contains(root.toString()), script);
  }

  @Test
  void withoutABuildThereIsNoScript() throws Exception {
    var mini = SampleWorkbook.in(folder);
    LauncherScript.write(mini.workbook());
    assertFalse(Files.exists(mini.root().resolve("src")));
  }
}
