package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import judge.api.Sandbox;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import judge.jvm.ToolClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a sandbox and an inspection of the answer's classes are given. */
@Timeout(120)
class SandboxTest {
  @TempDir Path folder;
  @TempDir Path cache;

  @Test
  @DisabledOnOs(OS.WINDOWS) // there is no env
  void theChildIsStartedInIt() throws Exception {
    var lesson = MiniLesson.in(folder);
    var needs = new ConcurrentLinkedQueue<Sandbox.Needs>();
    Sandbox marking =
        (command, needed) -> {
          needs.add(needed);
          return Stream.concat(Stream.of("/usr/bin/env", "MARK=inside"), command.stream()).toList();
        };
    try (var judge = Judge.ofStrangers(cache, marking)) {
      assertEquals(
          "You said: inside",
          judge.judge(lesson.answer("return System.getenv(\"MARK\");")).sentence());
    }
    var needed = needs.element();
    assertEquals(1, needs.size());
    assertTrue(needed.readOnly().contains(ToolClassPath.placeOf(Test.class)));
    assertTrue(needed.readOnly().stream().anyMatch(file -> file.endsWith("kit.jar")));
    assertTrue(Files.notExists(needed.privateFolder()));
  }

  @Test
  void temporaryFilesAreTheChildsOwn() throws Exception {
    var lesson = MiniLesson.in(folder);
    String body = "return java.nio.file.Files.createTempFile(\"a\", \"b\").toString();";
    try (var judge = Judge.ofStrangers(cache, Sandbox.none())) {
      String said = judge.judge(lesson.answer(body)).sentence();
      var left = Path.of(said.substring("You said: ".length()));
      assertTrue(Files.notExists(left.getParent()), said);
    }
  }

  @Test
  void theClassesOfTheAnswerComeWithTheVerdict() throws Exception {
    var lesson = MiniLesson.in(folder);
    lesson.main("Given", "package mini; class Given { static String word = \"Hello, \"; }");
    String helper = "package mini; class Helper { static String word() { return Given.word; } }";
    var answer = lesson.answer("return Helper.word() + name;", Map.of("mini/Helper.java", helper));
    try (var judge = Judge.ofStrangers(cache, Sandbox.none())) {
      var judgement = judge.judgeWithClasses(answer);
      assertInstanceOf(Verdict.Passed.class, judgement.verdict());
      assertEquals(
          List.of("mini.Greeting mini/Greeting.java", "mini.Helper mini/Helper.java"),
          judgement.answer().stream().map(c -> c.name() + " " + c.source()).sorted().toList());
    }
  }

  @Test
  void neitherNativeCodeNorTheUnsafeCanBeUsed() throws Exception {
    var lesson = MiniLesson.in(folder);
    String callsNativeCode =
        """
        java.lang.foreign.Linker.nativeLinker().downcallHandle(\
            java.lang.foreign.FunctionDescriptor.ofVoid()); return null;\
        """;
    String seeksTheUnsafe = "return Class.forName(\"sun.misc.Unsafe\") + \"\";";
    try (var judge = Judge.ofStrangers(cache, Sandbox.none())) {
      var first = judge.judge(lesson.answer(callsNativeCode));
      assertTrue(first.sentence().contains("IllegalCallerException"), first.sentence());
      var second = judge.judge(lesson.answer(seeksTheUnsafe));
      assertTrue(second.sentence().contains("ClassNotFoundException"), second.sentence());
    }
  }

  /** What an answer could do where there is no sandbox; what it writes to belongs to this test. */
  @Test
  void whoWritesIntoTheWorkbookChangesNobodysVerdict() throws Exception {
    var lesson = MiniLesson.in(folder);
    String cheat =
        """
        for (var root : java.util.List.of(java.nio.file.Path.of("%s"), java.nio.file.Path.of(""))) { \
          java.nio.file.Files.writeString(root.resolve("src/test/java/mini/GreetingTest.java"), \
              "package mini; class GreetingTest { @org.junit.jupiter.api.Test void t() {} }"); \
        } return null;\
        """
            .formatted(folder);
    try (var judge = Judge.ofStrangers(cache, Sandbox.none())) {
      for (String body : List.of(cheat, "return null;")) {
        var verdict = judge.judge(lesson.answer(body));
        assertEquals(
            "You said nothing.",
            verdict.sentence().substring(0, "You said nothing.".length()),
            verdict.sentence());
      }
    }
  }
}
