package coach.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coach.error.CommandFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import measure.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("new").resolve("results.jsonl");
  }

  private void add(String name) throws Exception {
    try (var journal = JournalFile.open(file, false)) {
      journal.beginLine();
      journal.add(Json.object("name", name));
    }
  }

  private List<?> names() throws Exception {
    try (var journal = JournalFile.open(file, false)) {
      return journal.read().stream()
          .filter(members -> members.containsKey("name"))
          .map(members -> members.get("name"))
          .toList();
    }
  }

  @Test
  void whatOneRunAddsTheNextReads() throws Exception {
    add("ada");
    add("ben");
    assertEquals(List.of("ada", "ben"), names());
  }

  @Test
  void aHalfWrittenLineIsLeftOutAndSpoilsNoOther() throws Exception {
    add("ada");
    Files.writeString(file, "{\"name\": \"be", StandardOpenOption.APPEND);
    add("cyd");
    assertEquals(List.of("ada", "cyd"), names());
  }

  @Test
  void begunAfreshItForgets() throws Exception {
    add("ada");
    JournalFile.open(file, true).close();
    assertEquals(List.of(), names());
  }

  @Test
  void itBelongsToOneRunAtATime() throws Exception {
    try (var journal = JournalFile.open(file, false)) {
      assertEquals(file, journal.path());
      assertThrows(CommandFailedException.class, () -> JournalFile.open(file, false));
    }
    assertEquals(List.of(), names());
  }

  @Test
  void anotherFileIsLeftAsItIs() throws Exception {
    Path marks = Files.writeString(folder.resolve("marks.xml"), "<testsuites/>\n");
    assertThrows(CommandFailedException.class, () -> JournalFile.open(marks, true));
    assertThrows(CommandFailedException.class, () -> JournalFile.open(folder, false));
    assertEquals("<testsuites/>\n", Files.readString(marks));
  }

  @Test
  void afterItsEndAFailureToWriteIsKept() throws Exception {
    var journal = JournalFile.open(file, false);
    journal.close();
    journal.add(Map.of());
    assertEquals(true, journal.writeFailure().isPresent());
  }
}
