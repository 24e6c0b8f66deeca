package coach.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import judge.api.Verdict;
import workbook.Exercise;
import workbook.Workbook;

/** The smallest workbook there is: one lesson, two exercises, one example. On any file system. */
public record SampleWorkbook(Path root) {
  private static final String STUB =
      """
      package mini;

      final class %s {
        static String to(String name) {
          throw new UnsupportedOperationException("say it to the one who is named.");
        }
      }
      """;

  /** The belief that the sample's test knows, as a verdict carries it. */
  public static final Verdict.Belief FAILURE_AS_NULL =
      new Verdict.Belief(
          "failure-as-null",
          "When there is no result, null says so.",
          "03-pools",
          "First good answer wins");

  private static final String TEST =
      """
      package mini;

      import kit.*;
      import kit.belief.*;
      import org.junit.jupiter.api.*;

      @Exercise("%1$s %2$s")
      class %2$sTest {
        enum Belief implements Misconception {
          FAILURE_AS_NULL;

          @Override
          public Details details() {
            return new Details(
                "failure-as-null",
                "When there is no result, null says so.",
                "It is quickly returned.",
                "It says nothing of why.",
                "Null hides why: when all have failed, throw, with one of the failures as the cause.",
                new Section("03-pools", "First good answer wins"));
          }
        }

        @Test
        @DisplayName("says it to Ada")
        void ada() throws Exception {
          String said = %2$s.to("Ada");
          if (said == null) {
            throw Rejection.of(Belief.FAILURE_AS_NULL, "You said nothing.");
          }
          if (!said.contains("Ada")) {
            throw Rejection.plain("You said: " + said);
          }
        }
      }
      """;

  private static final String README =
      """
      # 01 Mini

      **How do I greet?**

      ## First good answer wins

      ```java
      # not a heading
      ```

      ## Exercises

      ### 1.1 Greeting

      **Goal:** write `to`, so that it *greets* [the one](x.md) who is named. About 1 minute.

      **Edit:** [src](src/main/java/mini/Greeting.java)

      <details><summary>Hint 1: a nudge</summary>

      What do you say
      when you meet?

      </details>
      <details><summary>Hint 2: the concept</summary>

      Strings are joined by `+`.

      </details>
      <details><summary>Hint 3: nearly the code</summary>

      ```java
      return "Hello, " + …;
      ```

      </details>

      ### 1.2 Farewell (harder)

      **Goal:** repair `to`.
      """;

  private static final String WALK_THROUGH =
      """
      # 01 Mini: the walk-through

      ## 1.1 Greeting

      **Why it works.** It joins two strings.

      ## 1.2 Farewell

      As above.
      """;

  public static SampleWorkbook in(Path root) throws IOException {
    var mini = new SampleWorkbook(root);
    mini.write("lessons/01-mini/README.md", README);
    mini.write("lessons/01-mini/start.jsh", "System.out.println(\"started\")\n/exit\n");
    mini.write(
        "lessons/01-mini/examples/Hello.java",
        "// Question: Who is there?\nvoid main() { IO.println(\"Hello from an example\"); }\n");
    mini.write(
        "lessons/01-mini/examples/Waits.java",
        "// Question: Will it end?\n"
            + "void main() throws Exception { IO.println(\"waiting\"); System.in.read();"
            + " Thread.currentThread().join(); }\n");
    mini.exercise("1.1", "Greeting", "\"Hello, \" + name");
    mini.exercise("1.2", "Farewell", "\"Bye, \" + name");
    mini.write("solutions/01-mini/README.md", WALK_THROUGH);
    Files.createDirectories(root.resolve("lessons/not-a-lesson"));
    return mini;
  }

  private void exercise(String number, String name, String answer) throws IOException {
    String stub = STUB.formatted(name);
    write("lessons/01-mini/src/main/java/mini/" + name + ".java", stub);
    write("lessons/01-mini/src/test/java/mini/" + name + "Test.java", TEST.formatted(number, name));
    write("solutions/01-mini/shipped/" + name + ".java", stub);
    write("solutions/01-mini/src/main/java/mini/" + name + ".java", answer(name, answer));
  }

  /** A source of that class whose method returns that expression. */
  public static String answer(String name, String expression) {
    return """
    package mini;

    final class %s {
      static String to(String name) {
        return %s;
      }
    }
    """
        .formatted(name, expression);
  }

  public Path write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Writes the learner's answer to Greeting. */
  public Path greeting(String expression) throws IOException {
    return write(
        "lessons/01-mini/src/main/java/mini/Greeting.java", answer("Greeting", expression));
  }

  public Workbook workbook() {
    return new Workbook(root);
  }

  public Exercise greeting() throws IOException {
    return workbook().exercises().getFirst();
  }

  public Exercise farewell() throws IOException {
    return workbook().exercises().getLast();
  }
}
