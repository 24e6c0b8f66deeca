package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import judge.api.Submission;
import judge.api.Verdict;
import judge.fixtures.MiniLesson;
import judge.jvm.AotCache;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The child that is started ahead: nobody who gets a verdict from it can tell. */
@Timeout(120)
class StandbyTest {
  /** A child may come up slowly where much else is done. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String GREET = "return \"Hello, \" + name;";
  private static final String TELL_PID = "return \"\" + ProcessHandle.current().pid();";
  private static final String SAID = "You said: ";

  private static AotCache cache;

  @TempDir Path folder;
  private MiniLesson lesson;
  private Judge judge;

  @BeforeAll
  static void makeCache() throws IOException {
    cache = AotCache.in(MiniLesson.CACHE).awaited();
  }

  @BeforeEach
  void open() throws IOException {
    lesson = MiniLesson.in(Files.createDirectory(folder.resolve("lesson")));
    judge = Judge.ahead(PATIENCE, cache);
  }

  @AfterEach
  void close() {
    judge.close();
  }

  /** A child stands by for the lesson, ready; its process. */
  private long standby() throws InterruptedException {
    judge.expect(lesson.shipped());
    judge.awaitStandby();
    return judge.standbyPid().orElseThrow();
  }

  private String said(Submission answer) throws InterruptedException {
    return judge.judge(answer).sentence().replaceFirst(SAID, "");
  }

  private static void awaitEnd(long pid) throws Exception {
    var process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      process.get().onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void givesOneVerdictAndThenAnotherStandsBy() throws Exception {
    long first = standby();
    assertEquals("" + first, said(lesson.answer(TELL_PID)));
    awaitEnd(first);
    judge.awaitStandby();
    long second = judge.standbyPid().orElseThrow();
    assertNotEquals(first, second);
    assertEquals("" + second, said(lesson.answer(TELL_PID)));
  }

  @Test
  void itsVerdictIsThatOfAnyChild() throws Exception {
    standby();
    assertEquals(
        new Verdict.Passed(List.of("greets Ada", "greets Bob"), ""),
        judge.judge(lesson.answer(GREET)));
  }

  @Test
  void severalShareIt() throws Exception {
    standby();
    assertEquals(20, judge.judge(Collections.nCopies(20, lesson.answer(GREET))).size());
  }

  @Test
  void theRehearsalLeavesNoTrace() throws Exception {
    standby();
    String pool =
        """
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(1)) {
          return pool.submit(() -> Thread.currentThread().getName()).get();
        }
        """;
    assertEquals("pool-1-thread-1", said(lesson.answer(pool)));
    standby();
    String threads =
        """
        var names = new java.util.TreeSet<String>();
        for (var thread : Thread.getAllStackTraces().keySet()) {
          if (!thread.isDaemon() || thread.getName().contains("warm-up")) {
            names.add(thread.getName());
          }
        }
        return names.toString();
        """;
    assertEquals("[main]", said(lesson.answer(threads)));
  }

  @Test
  void whatDoesNotCompileDoesNotUseItUp() throws Exception {
    long pid = standby();
    assertInstanceOf(Verdict.NotCompiled.class, judge.judge(lesson.answer("return nane;")));
    assertEquals("" + pid, said(lesson.answer(TELL_PID)));
  }

  @Test
  void aKilledOneIsReplaced() throws Exception {
    long pid = standby();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    awaitEnd(pid);
    assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(GREET)));
    judge.awaitStandby();
    assertNotEquals(pid, judge.standbyPid().orElseThrow());
  }

  @Test
  void anotherLessonHasItsOwnWorkingFolder() throws Exception {
    long pid = standby();
    var other = MiniLesson.in(Files.createDirectory(folder.resolve("other")));
    var tellFolder = "return \"\" + java.nio.file.Path.of(\"\").toRealPath().getFileName();";
    assertEquals("other", said(other.answer(tellFolder)));
    awaitEnd(pid);
    assertEquals("other", said(other.answer(tellFolder)));
    assertEquals("lesson", said(lesson.answer(tellFolder)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // which lets nobody move the folder that a process works in
  void anotherFolderUnderTheSameNameIsNotTheSame() throws Exception {
    standby();
    Files.move(folder.resolve("lesson"), folder.resolve("old"));
    lesson = MiniLesson.in(Files.createDirectory(folder.resolve("lesson")));
    Files.createFile(folder.resolve("lesson/new"));
    String check = "return \"\" + java.nio.file.Files.exists(java.nio.file.Path.of(\"new\"));";
    assertEquals("true", said(lesson.answer(check)));
  }

  @Test
  void whoComesSecondGetsAChildToo() throws Exception {
    standby();
    try (var asking = Executors.newFixedThreadPool(3)) {
      Callable<Verdict> ask = () -> judge.judge(lesson.answer(GREET));
      for (var verdict : asking.invokeAll(List.of(ask, ask, ask))) {
        assertInstanceOf(Verdict.Passed.class, verdict.get());
      }
    }
  }

  @Test
  void anOrderMayComeBeforeItIsReady() throws Exception {
    for (int i = 0; i < 3; i++) { // at once after the verdict before
      assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(GREET)));
    }
  }

  @Test
  void anInterruptWhileItComesUpLeavesTheNextVerdictAlone() throws Exception {
    judge.expect(lesson.shipped());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> judge.judge(lesson.answer(GREET)));
    assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(GREET)));
  }

  @Test
  void closingEndsItReadyOrNot() throws Exception {
    long ready = standby();
    judge.close();
    assertFalse(ProcessHandle.of(ready).map(ProcessHandle::isAlive).orElse(false));
    judge = Judge.ahead(PATIENCE, cache);
    judge.expect(lesson.shipped());
    while (judge.standbyPid().isEmpty()) {
      Thread.onSpinWait();
    }
    long comingUp = judge.standbyPid().getAsLong();
    judge.close();
    assertFalse(ProcessHandle.of(comingUp).map(ProcessHandle::isAlive).orElse(false));
    assertThrows(IllegalStateException.class, () -> judge.expect(lesson.shipped()));
    assertTrue(judge.standbyPid().isEmpty());
  }

  @Test
  void whatIsExpectedNeedNotBeJava() throws Exception {
    judge.expect(lesson.answer("return nane"));
    judge.expect(new Submission(folder.resolve("nowhere"), "Nobody", Map.of()));
    assertInstanceOf(Verdict.Passed.class, judge.judge(lesson.answer(GREET)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void itEndsWithItsJudgeReadyOrNot(int linesThatTheJudgeWrites) throws Exception {
    var temporary = Files.createDirectory(folder.resolve("temporary"));
    var parent = JudgeProcess.start(temporary, folder.resolve("lesson").toString());
    try (var said = parent.inputReader()) {
      long pid = Long.parseLong(said.readLine());
      if (linesThatTheJudgeWrites == 2) {
        assertEquals("ready", said.readLine());
      }
      parent.destroyForcibly().waitFor();
      awaitEnd(pid);
      try (var left = Files.list(temporary)) {
        assertEquals(List.of(), left.toList());
      }
    } finally {
      parent.destroyForcibly();
    }
  }
}
