package judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The smallest lesson there is: one exercise that works, and one that nobody has finished. */
record MiniLesson(Path folder) {
  static final String GREETING = "mini/Greeting.java";

  /** Where tests that start many children share what speeds that up. */
  static final Path CACHE = Path.of("target", "judge-tests");

  private static final String STUB =
      """
      package mini;

      final class Greeting {
        static String to(String name) {
          throw new UnsupportedOperationException("greet the one who is named.");
        }
      }
      """;

  private static final String TEST =
      """
      package mini;

      import kit.*;
      import org.junit.jupiter.api.*;

      @Exercise("0.1 Greeting")
      class GreetingTest {
        @Test
        @Order(1)
        @DisplayName("greets Ada")
        void ada() throws Exception {
          expect("Ada");
        }

        @Test
        @Order(2)
        @DisplayName("greets Bob")
        void bob() throws Exception {
          expect("Bob");
        }

        private static void expect(String name) throws Exception {
          String said = Greeting.to(name);
          if (said == null) {
            throw Rejection.of(PoolBelief.FAILURE_AS_NULL, "You said nothing.");
          }
          if (!said.equals("Hello, " + name)) {
            throw Rejection.plain("You said: " + said);
          }
        }
      }
      """;

  static MiniLesson in(Path folder) throws IOException {
    var lesson = new MiniLesson(folder);
    lesson.main("Greeting", STUB);
    lesson.test("Greeting", TEST);
    lesson.main("Broken", "package mini; final class Broken { int half = ");
    lesson.test("Broken", "package mini; class BrokenTest { Broken broken; }");
    return lesson;
  }

  void main(String type, String source) throws IOException {
    write("src/main/java/mini/" + type + ".java", source);
  }

  void test(String exercise, String source) throws IOException {
    write("src/test/java/mini/" + exercise + "Test.java", source);
  }

  void resource(String name, String text) throws IOException {
    write("src/test/resources/" + name, text);
  }

  private void write(String path, String source) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }

  Submission shipped() {
    return new Submission(folder, "Greeting", Map.of());
  }

  /** A submission whose {@code to(String name)} has this body. */
  Submission answer(String body) {
    return answer(body, Map.of());
  }

  /** As {@link #answer(String)}, with more sources. */
  Submission answer(String body, Map<String, String> more) {
    var sources = new HashMap<>(more);
    sources.put(GREETING, greeting(body));
    return new Submission(folder, "Greeting", sources);
  }

  /** The body begins in line 4. */
  static String greeting(String body) {
    return """
    package mini;
    final class Greeting {
      static String to(String name) throws Exception {
        %s
      }
    }
    """
        .formatted(body);
  }
}
