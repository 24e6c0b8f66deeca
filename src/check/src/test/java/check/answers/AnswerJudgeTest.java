package check.answers;

import static check.fixtures.MiniatureWorkbook.LESSON;
import static check.fixtures.MiniatureWorkbook.SHIPPED;
import static check.fixtures.MiniatureWorkbook.SOLUTION;
import static check.fixtures.MiniatureWorkbook.TEST;
import static check.fixtures.MiniatureWorkbook.WAITS_IN_THE_LOOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.Fault;
import check.examples.ExampleRunner;
import check.fixtures.FaultAssertions;
import check.fixtures.MiniatureWorkbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import judge.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;

/** What can only be found by running code is found by running it. */
@DisplayName("A planted fault is found by running")
class AnswerJudgeTest {
  private static Judge judge;

  @TempDir Path folder;

  private MiniatureWorkbook miniature;

  @BeforeAll
  static void open() {
    judge = new Judge();
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void copy() throws IOException {
    miniature = MiniatureWorkbook.copiedTo(folder);
  }

  /** About all answers, or only those to which one of the files belongs. */
  private List<Fault> verdicts(String... files) throws IOException, InterruptedException {
    var wanted = Stream.of(files).map(folder::resolve).toList();
    var answers = new ArrayList<Answer>();
    for (Lesson lesson : miniature.workbook().lessons()) {
      for (Exercise exercise : lesson.exercises()) {
        answers.addAll(exercise.answers());
      }
    }
    answers.removeIf(answer -> !wanted.isEmpty() && !wanted.contains(answer.file()));
    try (var verdicts = new AnswerJudge(judge)) {
      return verdicts.faults(answers).stream().flatMap(Optional::stream).toList();
    }
  }

  private void requireFound(String where, String... words) throws Exception {
    FaultAssertions.requireOne(verdicts(where), where, words);
  }

  @Test
  @DisplayName("a sound workbook has none, whatever the learner has made of the exercise")
  void sound() throws Exception {
    miniature.write(LESSON + "src/main/java/pools/Plan.java", "half   done {");
    assertEquals(List.of(), verdicts());
    for (Lesson lesson : miniature.workbook().lessons()) {
      assertEquals(List.of(), ExampleRunner.faults(lesson));
    }
  }

  @Test
  @DisplayName("a test that is always green")
  void alwaysGreen() throws Exception {
    miniature.edit(TEST, s -> s.replaceFirst("(?s)( {4}var plan.*?)(\n  }\n}\n)$", "$2"));
    var faults = verdicts();
    // The shipped exercise and every wrong answer.
    assertEquals(4, faults.size(), faults::toString);
    assertTrue(faults.getFirst().toString().startsWith(SHIPPED + ": "), faults::toString);
    assertTrue(faults.stream().allMatch(f -> f.what().contains("it passed")), faults::toString);
  }

  @Test
  @DisplayName("a stub that throws a NullPointerException")
  void stubThrowsSomethingElse() throws Exception {
    miniature.edit(SHIPPED, s -> s.replaceFirst("throw new Unsup.*;", "return List.of(null);"));
    requireFound(SHIPPED, "neither as a stub", "NullPointerException");
  }

  @Test
  @DisplayName("a stub that does not compile")
  void stubDoesNotCompile() throws Exception {
    miniature.edit(SHIPPED, s -> s.replaceFirst("throw new Unsup.*;", "return;"));
    requireFound(SHIPPED, "not compiled");
  }

  @Test
  @DisplayName("a wrong answer that passes")
  void wrongPasses() throws Exception {
    var right = miniature.text(SOLUTION + "right/Plan/two-loops/Plan.java");
    miniature.edit(
        WAITS_IN_THE_LOOP, _ -> right.replaceFirst("kind: .*", "misconception: waits-in-the-loop"));
    requireFound(WAITS_IN_THE_LOOP, "rejected by waits-in-the-loop", "it passed");
  }

  @Test
  @DisplayName("a wrong answer that is rejected by another misconception")
  void otherMisconception() throws Exception {
    miniature.edit(WAITS_IN_THE_LOOP, s -> s.replace("\"start \"", "\"call \""));
    requireFound(WAITS_IN_THE_LOOP, "rejected by waits-in-the-loop", "was by runs-on-your-thread");
  }

  @Test
  @DisplayName("a wrong answer that is rejected in other words")
  void otherWords() throws Exception {
    miniature.edit(WAITS_IN_THE_LOOP, s -> s.replace("says: when task 1", "says: when task 7"));
    requireFound(WAITS_IN_THE_LOOP, "should say \"when task 7 is over\"");
  }

  @Test
  @DisplayName("a right answer that is rejected")
  void rightRejected() throws Exception {
    var streams = SOLUTION + "right/Plan/streams/Plan.java";
    miniature.edit(streams, s -> s.replace("\"start \"", "\"begin \""));
    requireFound(streams, "should be accepted", "The plan is", "begin 1");
  }

  @Test
  @DisplayName("a reference that is rejected")
  void referenceRejected() throws Exception {
    var reference = SOLUTION + "src/main/java/pools/Plan.java";
    miniature.edit(reference, s -> s.replace("\"wait \"", "\"get \""));
    requireFound(reference, "should be accepted");
  }

  @Test
  @DisplayName("an example that prints something else, both ways of running it")
  void examplePrintsSomethingElse() throws Exception {
    var launch = LESSON + "examples/Ex01_Launch.java";
    miniature.edit(launch, s -> s.replace("println(\"wait 1,", "println(\"wait 3,"));
    var lesson = miniature.workbook().lessons().getFirst();
    var faults = ExampleRunner.faults(lesson).stream().map(Fault::toString).toList();
    assertEquals(2, faults.size(), faults::toString);
    assertTrue(faults.get(0).startsWith(launch + ": by java it does not print"), faults::toString);
    assertTrue(faults.get(1).startsWith(launch + ": in JShell it does not"), faults::toString);
    assertTrue(faults.stream().allMatch(f -> f.contains("wait 3, wait 2")), faults::toString);
  }

  @Test
  @DisplayName("an example that fails")
  void exampleFails() throws Exception {
    var launch = LESSON + "examples/Ex01_Launch.java";
    miniature.edit(
        launch,
        s -> s.replace("  IO.println(\"wait", "  Integer.parseInt(\"x\");\n  IO.println(\"wait"));
    var lesson = miniature.workbook().lessons().getFirst();
    var faults = ExampleRunner.faults(lesson).stream().map(Fault::toString).toList();
    assertEquals(2, faults.size(), faults::toString);
    assertTrue(faults.get(0).contains("NumberFormatException"), faults::toString);
  }
}
