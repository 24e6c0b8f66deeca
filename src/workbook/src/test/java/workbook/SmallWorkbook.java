package workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook with one lesson, two exercises and one example, on any file system. */
record SmallWorkbook(Path root) {
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

  static SmallWorkbook in(Path root) throws IOException {
    var small = new SmallWorkbook(root);
    small.write("lessons/01-mini/README.md", README);
    small.write(
        "lessons/01-mini/examples/Hello.java",
        """
        // Question: Who is there?
        void main() {}
        // Expect: a greeting.
        // prints: Hello
        // prints something like: 12 ms
        """);
    small.exercise("1.1", "Greeting");
    small.exercise("1.2", "Farewell");
    small.write("solutions/01-mini/README.md", "# 01 Mini\n\n## 1.1 Greeting\n\nTwo strings.\n");
    Files.createDirectories(root.resolve("lessons/not-a-lesson"));
    return small;
  }

  void exercise(String number, String name) throws IOException {
    String source = "package mini;\n\nfinal class %s {}\n".formatted(name);
    write("lessons/01-mini/src/main/java/mini/" + name + ".java", source);
    write(
        "lessons/01-mini/src/test/java/mini/" + name + "Test.java",
        "package mini;\n\n@Exercise(\"%s %s\")\nclass %2$sTest {}\n".formatted(number, name));
    write("solutions/01-mini/shipped/" + name + ".java", source);
    write("solutions/01-mini/src/main/java/mini/" + name + ".java", source);
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Workbook workbook() {
    return new Workbook(root);
  }

  Lesson lesson() throws IOException {
    return workbook().lessons().getFirst();
  }

  Exercise greeting() throws IOException {
    return lesson().exercise("Greeting").orElseThrow();
  }

  Exercise farewell() throws IOException {
    return lesson().exercise("Farewell").orElseThrow();
  }
}
