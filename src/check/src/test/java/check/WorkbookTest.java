package check;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import check.answers.AnswerJudge;
import check.answers.ExpectedVerdict;
import check.beliefs.BeliefCatalog;
import check.examples.ExampleRunner;
import check.fixtures.ThisWorkbook;
import check.rules.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import judge.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingSupplier;
import workbook.Example;
import workbook.Exercise;
import workbook.Lesson;
import workbook.Workbook;

/**
 * The workbook keeps its contract. Programs are run and answers judged ahead of the tests that ask
 * for the outcome, several at a time, whatever the machine: half of that time is waiting.
 */
@DisplayName("The workbook")
class WorkbookTest {
  private static final int AT_ONCE = 3;
  private static final Workbook WORKBOOK = ThisWorkbook.get();

  private static ExecutorService ahead;
  private static Judge judge;
  private static AnswerJudge verdicts;

  @BeforeAll
  static void open() throws IOException {
    IO.println(
        "The exercises' own tests are left out of a build of everything: they are red until solved."
            + " One lesson's: mvn -q -pl lessons/03-pools test");
    ahead = Executors.newFixedThreadPool(AT_ONCE);
    judge = Judge.withCacheIn(Path.of("target", "judge"));
    verdicts = new AnswerJudge(judge);
  }

  @AfterAll
  static void close() throws IOException {
    ahead.shutdownNow();
    ahead.close();
    judge.close();
    verdicts.close();
  }

  @TestFactory
  @DisplayName("as a whole")
  List<DynamicNode> asAWhole() throws IOException {
    var tests = new ArrayList<DynamicNode>();
    for (WorkbookRule rule : Contract.ofWorkbook(BeliefCatalog.of(WORKBOOK))) {
      tests.add(dynamicTest(rule.promise(), () -> requireNone(rule.faults(WORKBOOK))));
    }
    return tests;
  }

  @TestFactory
  @DisplayName("lesson by lesson")
  List<DynamicNode> lessonByLesson() throws IOException {
    var lessons = new ArrayList<DynamicNode>();
    for (Lesson lesson : WORKBOOK.lessons()) {
      var tests = new ArrayList<DynamicNode>();
      for (LessonRule rule : Contract.ofLesson(BeliefCatalog.of(WORKBOOK), ThisWorkbook.IN_CI)) {
        tests.add(
            dynamicTest(lesson + " · " + rule.promise(), () -> requireNone(rule.faults(lesson))));
      }
      for (Exercise exercise : lesson.exercises()) {
        tests.add(dynamicContainer(lesson + " · " + exercise, answers(exercise)));
      }
      tests.add(dynamicContainer(lesson + " · examples", examples(lesson)));
      lessons.add(dynamicContainer(lesson.name(), tests));
    }
    return lessons;
  }

  /** All of an exercise share JVMs, whose start is most of what a verdict costs. */
  private static List<DynamicNode> answers(Exercise exercise) throws IOException {
    var tests = new ArrayList<DynamicNode>();
    var answers = exercise.answers();
    var faults = ahead.submit(() -> verdicts.faults(answers));
    for (int i = 0; i < answers.size(); i++) {
      int place = i;
      tests.add(
          dynamicTest(
              answers.get(i) + " " + ExpectedVerdict.of(answers.get(i)),
              () -> requireNone(found(faults).get(place).stream().toList())));
    }
    return tests;
  }

  /** In JShell all of a lesson share a session, by {@code java} each starts it anew. */
  private static List<DynamicNode> examples(Lesson lesson) throws IOException {
    var tests = new ArrayList<DynamicNode>();
    var examples = lesson.examples();
    var inJShell = ahead.submit(() -> ExampleRunner.faults(examples, ExampleRunner.Way.JSHELL));
    for (int i = 0; i < examples.size(); i++) {
      int place = i;
      var alone = List.of(examples.get(i));
      var byJava = ahead.submit(() -> ExampleRunner.faults(alone, ExampleRunner.Way.JAVA));
      tests.add(example(alone.getFirst(), ExampleRunner.Way.JAVA, () -> found(byJava).getFirst()));
      tests.add(
          example(alone.getFirst(), ExampleRunner.Way.JSHELL, () -> found(inJShell).get(place)));
    }
    return tests;
  }

  private static DynamicNode example(
      Example example, ExampleRunner.Way way, ThrowingSupplier<Optional<Fault>> fault) {
    return dynamicTest(
        "%s · %s prints what it says, %s".formatted(example.lesson(), example, way),
        () -> requireNone(fault.get().stream().toList()));
  }

  private static <T> T found(Future<T> future) throws Throwable {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static void requireNone(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new AssertionError(
          faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
  }
}
