package check.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A session of JShell")
class JShellSessionTest {
  @TempDir Path folder;

  private List<ExternalProgram.Ending> run(String... programs) throws IOException {
    var names = new String[programs.length];
    for (int i = 0; i < programs.length; i++) {
      names[i] = "Program" + i + ".java";
      Files.writeString(folder.resolve(names[i]), programs[i]);
    }
    var sparing = List.of("XX:TieredStopAtLevel=1", "XX:+UseSerialGC");
    return new JShellSession(sparing).run(folder, List.of(names));
  }

  @Test
  @DisplayName("runs each program in a JVM of its own, and tells what each has printed")
  void each() throws IOException {
    var endings =
        run(
            "void main() { System.setProperty(\"left\", \"behind\"); IO.print(\"no end of line\");"
                + " }",
            "void main() { IO.println(System.getProperty(\"left\")); System.err.println(\"oh\"); }",
            "int left = 3; void main() { System.exit(left); }",
            "void main() { IO.println(\"one line\"); IO.println(\"and another\"); }");
    assertEquals(List.of("no end of line"), endings.get(0).lines());
    assertEquals(List.of("null"), endings.get(1).lines());
    assertEquals("oh", endings.get(1).err().strip());
    assertEquals(List.of("one line", "and another"), endings.get(3).lines());
  }

  @Test
  @DisplayName("neither who takes JShell along nor who hides its mark takes the others along")
  void survives() throws IOException {
    var endings =
        run(
            "void main() { IO.println(\"before\"); }",
            "void main() { ProcessHandle.current().parent().orElseThrow().destroyForcibly(); }",
            "void main() { System.out.close(); }",
            "void main() { IO.println(\"after\"); }");
    assertEquals(4, endings.size());
    assertEquals(List.of("before"), endings.get(0).lines());
    assertNotEquals(0, endings.get(1).status());
    assertEquals(List.of("after"), endings.get(3).lines());
  }
}
