package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would rather speak for the test than pass it. */
@Timeout(120)
class ForgeryTest {
  private static final String GREET = " return \"Hello, \" + name;";

  private static Judge judge;

  @TempDir Path folder;
  private MiniLesson lesson;

  @BeforeAll
  static void open() {
    judge = Judge.withCacheIn(MiniLesson.CACHE);
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void write() throws IOException {
    lesson = MiniLesson.in(folder);
  }

  /** Code that writes a pass, as a frame without signature, to a stream {@code out}. */
  private static final String WRITE_A_PASS =
      """
      for (byte kind = 0; kind < 18; kind++) { \
        var word = "greets Ada".getBytes(); \
        var data = new java.io.DataOutputStream(out); \
        data.writeByte(kind); data.writeInt(4 + word.length); data.writeInt(word.length); \
        data.write(word); data.writeLong(0); data.flush(); \
      }\
      """;

  @ParameterizedTest
  @ValueSource(strings = {"out", "err"})
  void theStandardStreamsAreNotTheLine(String stream) throws Exception {
    String forge =
        "var out = new java.io.FileOutputStream(java.io.FileDescriptor.%s);%s"
            .formatted(stream, WRITE_A_PASS);
    assertInstanceOf(Verdict.Failed.class, judge.judge(lesson.answer(forge + "return null;")));
    assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(forge + GREET)));
    String close = "new java.io.FileOutputStream(java.io.FileDescriptor.%s).close();";
    var answer = lesson.answer(close.formatted(stream) + GREET);
    assertInstanceOf(Verdict.Passed.class, judge.judge(answer));
  }

  /**
   * Only what is no file: a JVM has its JDK and its jars open too, and who opens those for writing
   * empties them, for everybody on the machine.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void noDescriptorOfTheProcessIsTheLine() throws Exception {
    String forge =
        """
        for (var file : new java.io.File("/proc/self/fd").listFiles()) { \
          String target; \
          try { target = java.nio.file.Files.readSymbolicLink(file.toPath()).toString(); } \
          catch (java.io.IOException gone) { continue; } \
          if (!target.startsWith("socket:") && !target.startsWith("pipe:")) continue; \
          try (var out = java.nio.file.Files.newOutputStream(\
              file.toPath(), java.nio.file.StandardOpenOption.WRITE)) { %s } \
          catch (java.io.IOException e) { } \
        } return null;\
        """
            .formatted(WRITE_A_PASS);
    assertInstanceOf(Verdict.Failed.class, judge.judge(lesson.answer(forge)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "judge.channel.ChannelToJudge",
        "judge.child.ChildProgram",
        "judge.child.OutputCapture",
        "judge.child.ProtocolListener",
        "kit.Gate",
        "org.junit.jupiter.engine.JupiterTestEngine",
        "java.io.FileDescriptor"
      })
  void nothingOfTheToolsCanBeReachedInto(String type) throws Exception {
    String reach =
        """
        var type = Class.forName("%s"); \
        int reached = 0; \
        for (var field : type.getDeclaredFields()) { \
          if (java.lang.reflect.Modifier.isPublic(field.getModifiers())) continue; \
          try { field.setAccessible(true); reached++; } \
          catch (java.lang.reflect.InaccessibleObjectException e) { } \
        } \
        for (var maker : type.getDeclaredConstructors()) { \
          if (java.lang.reflect.Modifier.isPublic(maker.getModifiers())) continue; \
          try { maker.setAccessible(true); reached++; } \
          catch (java.lang.reflect.InaccessibleObjectException e) { } \
        } \
        try { \
          java.lang.invoke.MethodHandles.privateLookupIn(\
              type, java.lang.invoke.MethodHandles.lookup()); \
          reached++; \
        } catch (IllegalAccessException e) { } \
        return "reached " + reached;\
        """
            .formatted(type);
    var verdict = judge.judge(lesson.answer(reach));
    assertEquals("You said: reached 0", verdict.sentence());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thread.currentThread().interrupt();",
        "Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);",
        "Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals(\"judge\"))"
            + ".forEach(Thread::interrupt);"
      })
  void whoInterruptsClosesNoLine(String interrupt) throws Exception {
    var answer = lesson.answer("System.out.print(name);" + interrupt + GREET);
    var verdicts = judge.judge(List.of(answer, lesson.answer(GREET)));
    assertEquals("AdaBob", assertInstanceOf(Verdict.Passed.class, verdicts.get(0)).output());
    assertInstanceOf(Verdict.Passed.class, verdicts.get(1));
  }

  @Test
  void settingsOfJUnitAreNotTheAnswers() throws Exception {
    String body =
        "System.setProperty(\"junit.platform.execution.dryRun.enabled\", \"true\");"
            + "System.setProperty(\"junit.jupiter.conditions.deactivate\", \"*\"); return null;";
    var verdicts = judge.judge(List.of(lesson.answer(body), lesson.answer("return null;")));
    assertInstanceOf(Verdict.Failed.class, verdicts.get(0));
    assertInstanceOf(Verdict.Failed.class, verdicts.get(1));
  }
}
