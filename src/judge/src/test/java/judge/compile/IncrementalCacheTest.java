package judge.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import judge.api.Submission;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A saved exercise is compiled alone, where that makes no difference. */
class IncrementalCacheTest {
  private static final String CLASS =
      """
      package mini;
      class Greeting extends Polite {
        static final int TIMES = 1;
        private int calls;
        static String to(String name) { return "Hello, " + name; }
        int count() { return ++calls; }
        enum Tone { LOW, HIGH }
        record Card(String text) {}
      }
      """;
  private static final String TEST =
      """
      package mini;
      import java.util.*;
      import kit.*;
      class GreetingTest {
        @org.junit.jupiter.api.Test void test() {
          Greeting greeting = new Greeting();
          Object said = Greeting.to("Ada") + greeting.count() + greeting.mood + Greeting.TIMES;
          List<Integer> list = ObservedList.of(1, 2);
          switch (new Greeting.Card("")) { case Greeting.Card(var text) -> said = text; }
          switch (Greeting.Tone.LOW) { case LOW -> said = 1; case HIGH -> said = 2; }
        }
      }
      """;

  @TempDir Path folder;
  @TempDir Path other;
  private MiniLesson lesson;
  private ExerciseCompiler compiler;

  @BeforeEach
  void compileOnce() throws Exception {
    lesson = new MiniLesson(folder);
    lesson.main("Greeting", CLASS);
    lesson.main("Polite", "package mini; class Polite { int mood = 7; }");
    lesson.main("Unused", "package mini; class Unused { half");
    lesson.test("Greeting", TEST);
    compiler = compiler();
    compileAsIfForTheFirstTime(Map.of());
  }

  @AfterEach
  void close() throws Exception {
    compiler.close();
  }

  private static ExerciseCompiler compiler() throws Exception {
    return new ExerciseCompiler(ToolProvider.getSystemJavaCompiler());
  }

  /** Compiles, and demands that another compiler, which knows nothing yet, says the same. */
  private CompilationResult compileAsIfForTheFirstTime(Map<String, String> sources)
      throws Exception {
    var submission = new Submission(folder, "Greeting", sources);
    var compilation = compiler.compile(submission);
    try (var fresh = compiler()) {
      var expected = fresh.compile(submission);
      assertEquals(expected.problems(), compilation.problems());
      assertEquals(bytes(expected), bytes(compilation));
    }
    return compilation;
  }

  private static Map<String, String> bytes(CompilationResult compilation) {
    var bytes = new TreeMap<String, String>();
    compilation
        .classes()
        .forEach(made -> bytes.put(made.name(), HexFormat.of().formatHex(made.bytes())));
    return bytes;
  }

  private CompilationResult edit(String from, String to) throws Exception {
    String edited = CLASS.replace(from, to);
    assertFalse(edited.equals(CLASS));
    return compileAsIfForTheFirstTime(Map.of(MiniLesson.GREETING, edited));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return \"Bye, \" + name;",
        "Runnable r = () -> System.out.println(name); r.run(); return name;",
        "class Local { String s = name; } return new Local().s;",
        "return new Object() { String s = name; }.s;",
        "return helper(name); } private static String helper(String name) { return name;",
        "return java.util.Map.entry(name, 1).getKey();"
      })
  void aBodyIsCompiledAlone(String body) throws Exception {
    edit("return \"Hello, \" + name;", body);
    assertEquals(1, compiler.whole());
  }

  @Test
  void modifiersThatConcernThreadsAreNoOnesBusiness() throws Exception {
    edit("int count()", "synchronized int count()");
    edit("private int calls", "private volatile int calls");
    assertEquals(1, compiler.whole());
  }

  @Test
  void aPrivateFieldMattersWhereItMayHideAnother() throws Exception {
    lesson.main("Polite", "package mini; class Polite { int mood = 7; private Object lock; }");
    compileAsIfForTheFirstTime(Map.of());
    assertEquals(1, compiler.whole());
    edit("private int calls", "private int other, calls");
    assertEquals(2, compiler.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final int TIMES = 1;->static final int TIMES = 2;",
        "static String to->static Object to",
        "String to(String name)->String to(String name) throws RuntimeException",
        "(String name)->(CharSequence name)",
        "int count()->Integer count()",
        "int count()->static int count()",
        "LOW, HIGH->HIGH, LOW",
        "Card(String text)->Card(Object text)",
        "record Card->@Deprecated record Card",
        "private int calls->protected int calls",
        "extends Polite {->extends Polite implements Runnable { public void run() {}",
        "enum Tone->static class Other {} enum Tone"
      })
  void whatOthersSeeConcernsThem(String edit) throws Exception {
    String[] parts = edit.split("->", -1);
    edit(parts[0], parts[1]);
    assertEquals(2, compiler.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static String to->static void to",
        "static String to(String name)->static String to(int name)",
        "int count()->private int count()",
        "int count()->int number()",
        "private int calls->private int mood, calls",
        "LOW, HIGH->HIGH"
      })
  void whatTheTestDoesNotCompileWithIsToldSo(String edit) throws Exception {
    String[] parts = edit.split("->", -1);
    var compilation = edit(parts[0], parts[1]);
    assertFalse(compilation.problems().isEmpty());
    assertEquals(List.of(), compilation.classes());
    compileAsIfForTheFirstTime(Map.of());
    assertEquals(2, compiler.whole()); // what was known before the mistake is known still
  }

  @Test
  void anUnchangedExerciseIsNotCompiledAtAll() throws Exception {
    compileAsIfForTheFirstTime(Map.of());
    compileAsIfForTheFirstTime(Map.of(MiniLesson.GREETING, CLASS));
    assertEquals(1, compiler.whole());
  }

  @Test
  void aChangedTestIsCompiled() throws Exception {
    lesson.test("Greeting", TEST.replace("\"Ada\"", "\"Bob\""));
    compileAsIfForTheFirstTime(Map.of());
    assertEquals(2, compiler.whole());
  }

  @Test
  void otherSourcesOfTheLessonCountAsFarAsTheyAreUsed() throws Exception {
    lesson.main("Unused", "package mini; class Unused { still half");
    lesson.main("Polite", "package mini; class Polite { int mood = 8; }");
    compileAsIfForTheFirstTime(Map.of());
    assertEquals(1, compiler.whole());
    lesson.main(
        "ObservedList",
        "package mini; class ObservedList { static String of(int a, int b) { return null; } }");
    assertFalse(compileAsIfForTheFirstTime(Map.of()).problems().isEmpty());
  }

  @Test
  void anExerciseMayBeginToUseASourceThatNobodyUsed() throws Exception {
    lesson.main("Unused", "package mini; class Unused { static int now = 3; }");
    edit("return \"Hello, \" + name;", "return name + Unused.now;");
    assertEquals(2, compiler.whole());
    edit("return \"Hello, \" + name;", "return Unused.now + name;");
    assertEquals(2, compiler.whole());
  }

  @Test
  void nobodyReplacesTheTest() throws Exception {
    var cheat = Map.of("mini/GreetingTest.java", "package mini; class GreetingTest {}");
    var classes = bytes(compileAsIfForTheFirstTime(Map.of()));
    assertEquals(classes, bytes(compileAsIfForTheFirstTime(cheat)));
    assertEquals(1, compiler.whole());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLessonMayBeALink() throws Exception {
    Path link = Files.createSymbolicLink(other.resolve("link"), folder);
    compiler.compile(new Submission(link, "Greeting", Map.of()));
    var edited = Map.of(MiniLesson.GREETING, CLASS.replace("Hello", "Bye"));
    compiler.compile(new Submission(link, "Greeting", edited));
    assertEquals(2, compiler.whole());
    var wrong = Map.of(MiniLesson.GREETING, CLASS.replace("return \"Hello, \"", "return n"));
    var problem = compiler.compile(new Submission(link, "Greeting", wrong)).problems().getFirst();
    assertEquals(MiniLesson.GREETING, problem.file());
    Files.delete(link);
  }
}
