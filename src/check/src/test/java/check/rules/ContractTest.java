package check.rules;

import static check.fixtures.MiniatureWorkbook.BELIEFS;
import static check.fixtures.MiniatureWorkbook.BELIEF_PAGE;
import static check.fixtures.MiniatureWorkbook.LESSON;
import static check.fixtures.MiniatureWorkbook.README;
import static check.fixtures.MiniatureWorkbook.SHIPPED;
import static check.fixtures.MiniatureWorkbook.SOLUTION;
import static check.fixtures.MiniatureWorkbook.TEST;
import static check.fixtures.MiniatureWorkbook.WAITS_IN_THE_LOOP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import book.Diagrams;
import check.Fault;
import check.fixtures.FaultAssertions;
import check.fixtures.MiniatureWorkbook;
import check.puzzles.Puzzle;
import check.puzzles.PuzzlePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules that read find what is planted in a workbook that is otherwise sound, and only that.
 */
@DisplayName("A planted fault is found by reading")
class ContractTest {
  @TempDir Path folder;

  private MiniatureWorkbook miniature;

  @BeforeEach
  void copy() throws IOException {
    miniature = MiniatureWorkbook.copiedTo(folder);
  }

  private void requireFound(String where, String... words) throws IOException {
    requireFound(false, where, words);
  }

  /** That one fault is found there, and what is said of it; no other. */
  private void requireFound(boolean ci, String where, String... words) throws IOException {
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), ci);
    FaultAssertions.requireOne(faults, where, words);
  }

  @Test
  @DisplayName("a sound workbook has none")
  void sound() throws IOException {
    assertEquals(List.of(), Contract.faults(miniature.workbook(), miniature.beliefs(), true));
  }

  @Test
  @DisplayName("a link to a file that is not there")
  void deadLink() throws IOException {
    miniature.edit(README, s -> s.replace("See [Launch](examples/", "See [Launch](example/"));
    requireFound(README, "example/Ex01_Launch.java", "not there");
  }

  @Test
  @DisplayName("a link to a heading that is not there")
  void deadAnchor() throws IOException {
    miniature.edit("README.md", s -> s.replace("#31-plan", "#32-plan"));
    requireFound("README.md", "#32-plan", "no such heading");
  }

  @Test
  @DisplayName("a diagram that has not been drawn for the book")
  void undrawn() throws IOException {
    miniature.edit(README, s -> s + "\n```mermaid\nflowchart LR\n  a --> b\n```\n");
    requireFound(README, "diagram", "without a drawing");
  }

  @Test
  @DisplayName("a drawing of a diagram that is gone")
  void leftOverDrawing() throws IOException {
    String drawing = Diagrams.FOLDER + "/0123456789abcdef.svg";
    Files.createDirectories(folder.resolve(drawing).getParent());
    Files.writeString(folder.resolve(drawing), "<svg/>");
    requireFound(drawing, "draws no diagram");
  }

  @Test
  @DisplayName("a text that promises a lesson that does not exist, also across lines of a comment")
  void promisedLesson() throws IOException {
    miniature.edit(
        README, s -> s.replace("See [Launch]", "Lessons 03 and 12 say more. See [Launch]"));
    requireFound(README, "speaks of lesson 12", "does not exist");
    miniature.edit(README, s -> s.replace("Lessons 03 and 12 say more.", "Lesson 3 says more."));
    miniature.edit(
        TEST, s -> s.replace("  void starts", "  // As in lesson\n  // 10, later.\n  void starts"));
    requireFound(TEST, "speaks of lesson 10");
  }

  @Test
  @DisplayName("a missing hint")
  void missingHint() throws IOException {
    miniature.edit(README, s -> s.replaceFirst("(?s)<details><summary>Hint 2.*?</details>\n", ""));
    requireFound(README, "3.1 Plan", "2 hints");
  }

  @Test
  @DisplayName("a part of the lesson's text that is missing")
  void missingPart() throws IOException {
    miniature.edit(README, s -> s.replace("## Check yourself", "## Test yourself"));
    requireFound(README, "Check yourself");
  }

  @Test
  @DisplayName("parts in another order")
  void otherOrder() throws IOException {
    miniature.edit(
        README,
        s ->
            s.replace("## Check yourself", "## Here next")
                .replace("## Where next", "## Check yourself")
                .replace("## Here next", "## Where next"));
    requireFound(README, "its own text, then");
  }

  @Test
  @DisplayName("no predictions before the text, or nothing to keep after it")
  void noPretest() throws IOException {
    miniature.edit(README, s -> s.replace("## Before you read", "## Before"));
    requireFound(README, "has no part \"## Before you read\"");
    miniature.edit(
        README, s -> s.replace("## Before", "## Before you read").replace("## To keep", "## Kept"));
    requireFound(README, "has no part \"## To keep\"");
  }

  @Test
  @DisplayName("predictions that stand behind the text")
  void latePretest() throws IOException {
    miniature.edit(
        README, s -> s.replaceFirst("## Before you read", "## A text\n\n## Before you read"));
    requireFound(README, "should have \"Before you read\" first");
  }

  @Test
  @DisplayName("two predictions, an answer that is not folded, one that names no section to read")
  void poorPredictions() throws IOException {
    miniature.edit(
        README,
        s ->
            s.replace("One minute. If you said two, read [Launch all, then wait]", "One. See [it]")
                .replaceFirst("#launch-all-then-wait", "#exercises"));
    requireFound(README, "a prediction 1 in \"Before you read\" that links to no section");
    miniature.edit(
        README,
        s ->
            s.replaceFirst("#exercises", "#launch-all-then-wait")
                .replaceFirst("<details><summary>Answer</summary>\n\n   Two", "It takes two"));
    requireFound(README, "no folded answer, or several, to prediction 2");
    miniature.edit(README, s -> s.replaceFirst("(?s)3\\. How many.*?</details>\n", ""));
    requireFound(README, "has 2 numbered predictions");
  }

  @Test
  @DisplayName("more to keep than half a page, or hardly anything")
  void tooMuchToKeep() throws IOException {
    miniature.edit(
        README, s -> s.replace("## To keep\n", "## To keep\n\n" + "Word. ".repeat(250) + "\n"));
    requireFound(README, "words in \"To keep\"; half a page has");
    miniature.edit(
        README, s -> s.replaceFirst("(?s)## To keep.*?## Where", "## To keep\n\n## Where"));
    requireFound(README, "has 0 words in \"To keep\"");
  }

  @Test
  @DisplayName("an exercise that is not set in the text")
  void exerciseNotSet() throws IOException {
    miniature.edit(README, s -> s.replace("### 3.1 Plan", "### 3.1 Plans"));
    miniature.writeBeliefPage();
    miniature.edit("README.md", s -> s.replace("#31-plan", ""));
    requireFound(README, "0 headings \"### 3.1 Plan\"");
  }

  @Test
  @DisplayName("an example that the table does not name")
  void exampleNotListed() throws IOException {
    miniature.edit(README, s -> s.replaceAll("\\| \\[Ex01_Launch].*\n", ""));
    miniature.edit(README, s -> s.replace("See [Launch](examples/Ex01_Launch.java).", "So it is."));
    requireFound(README, "examples/Ex01_Launch.java");
  }

  @Test
  @DisplayName("a puzzle whose page is not what is made from it")
  void puzzleWithoutItsPage() throws IOException {
    miniature.write(
        LESSON + "play/OneStep.java",
        """
        // Play: One step
        // Question: Can it go wrong?

        import explorer.Scenario;

        class OneStep extends Scenario {
          OneStep() {
            task("A", () -> {});
          }
        }
        """);
    requireFound(LESSON + "play/OneStep.html", "not what is made from OneStep.java");
    for (Puzzle puzzle : Puzzle.of(miniature.workbook().lessons().getFirst())) {
      Files.writeString(puzzle.page(), PuzzlePage.html(puzzle));
    }
    assertEquals(List.of(), Contract.faults(miniature.workbook(), miniature.beliefs(), false));
  }

  @Test
  @DisplayName("a file that is not formatted")
  void badlyFormatted() throws IOException {
    miniature.edit(TEST, s -> s.replace("  void starts", "    void starts"));
    requireFound(TEST, "not formatted");
  }

  @Test
  @DisplayName("a file that is not Java")
  void notJava() throws IOException {
    var given = LESSON + "src/main/java/pools/Given.java";
    miniature.write(given, "final class Given {\n  int x = ;\n}\n");
    requireFound(given, "not Java", "line 2");
  }

  @Test
  @DisplayName("nothing is said of the learner's own file")
  void learnersOwn() throws IOException {
    miniature.write(LESSON + "src/main/java/pools/Plan.java", "half   done {");
    assertEquals(List.of(), Contract.faults(miniature.workbook(), miniature.beliefs(), false));
  }

  @Test
  @DisplayName("but in CI that file has to be as shipped")
  void notAsShipped() throws IOException {
    var learners = LESSON + "src/main/java/pools/Plan.java";
    miniature.edit(learners, s -> s + "\n");
    requireFound(true, learners, "not as shipped");
  }

  @Test
  @DisplayName("formatting keeps an exercise as shipped, and leaves one alone that is not")
  void formattingAndShipped() throws IOException {
    var learners = LESSON + "src/main/java/pools/Plan.java";
    for (String file : List.of(SHIPPED, learners)) {
      miniature.edit(file, s -> s.replaceFirst("\n  (\\w)", "\n      $1"));
    }
    var unformatted = miniature.text(learners);
    assertEquals("", FormattingRule.format(miniature.workbook()));
    assertNotEquals(unformatted, miniature.text(learners));
    assertEquals(miniature.text(SHIPPED), miniature.text(learners));

    miniature.edit(learners, _ -> unformatted);
    assertEquals("", FormattingRule.format(miniature.workbook()));
    assertEquals(unformatted, miniature.text(learners));
  }

  @Test
  @DisplayName("a file that does not belong at the top")
  void strayAtTheTop() throws IOException {
    miniature.write("notes.txt", "to do");
    requireFound("notes.txt", "top of the workbook");
  }

  @Test
  @DisplayName("a misconception that nobody knows")
  void unknownMisconception() throws IOException {
    // A fourth wrong answer, so that this is all that is wrong.
    miniature.write(
        SOLUTION + "wrong/Plan/guesses/Plan.java",
        miniature.text(WAITS_IN_THE_LOOP).replaceFirst("waits-in-the-loop", "guesses"));
    requireFound(SOLUTION + "wrong/Plan/guesses/Plan.java", "\"guesses\"", "nobody knows");
  }

  @Test
  @DisplayName("a wrong answer that does not say what the verdict says")
  void saysNothing() throws IOException {
    miniature.edit(WAITS_IN_THE_LOOP, s -> s.replaceFirst("// says: .*\n", ""));
    requireFound(WAITS_IN_THE_LOOP, "// says:");
  }

  @Test
  @DisplayName("a wrong answer that was made from no right answer")
  void comesFromNowhere() throws IOException {
    miniature.edit(WAITS_IN_THE_LOOP, s -> s.replace("// from: reference", "// from: right/dream"));
    requireFound(WAITS_IN_THE_LOOP, "// from:", "right/streams");
  }

  @Test
  @DisplayName("a misconception whose section is not there")
  void missingSection() throws IOException {
    miniature.edit(
        README, s -> s.replace("## Launch all", "## Start all").replace("(#launch-", "(#start-"));
    miniature.writeBeliefPage();
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false);
    assertEquals(3, faults.size(), faults::toString); // three beliefs lead there
    assertTrue(faults.getFirst().what().contains("Launch all, then wait"), faults::toString);
  }

  @Test
  @DisplayName("too few answers, and a misconception that no answer holds any more")
  void tooFewAnswers() throws IOException {
    miniature.delete(SOLUTION + "wrong/Plan/locks-all");
    miniature.delete(SOLUTION + "right/Plan/streams");
    miniature.writeBeliefPage();
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false);
    assertEquals(
        List.of(
            SOLUTION + "wrong: no wrong answer is rejected by one-big-lock",
            SOLUTION + "right/Plan: has 1 right answers of 2",
            SOLUTION + "wrong/Plan: has 2 wrong answers of 3"),
        faults.stream().map(Fault::toString).toList());
  }

  @Test
  @DisplayName("an exercise without a test")
  void noTest() throws IOException {
    Files.delete(folder.resolve(TEST));
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false).toString();
    assertTrue(faults.contains("the exercise has no test"), faults);
  }

  @Test
  @DisplayName("a test that sleeps")
  void sleeps() throws IOException {
    miniature.edit(TEST, s -> s.replace("var plan =", "Thread.sleep(1);\n    var plan ="));
    requireFound(TEST, "sleeps");
  }

  @Test
  @DisplayName("a test that reads a clock, but not one that only names it")
  void readsAClock() throws IOException {
    miniature.edit(
        TEST,
        s ->
            s.replace(
                "var plan =",
                "/* System.nanoTime() */ var words = \"\\\" System.nanoTime\";\n    var plan ="));
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false).toString();
    assertFalse(faults.contains("clock"), faults);
    miniature.edit(
        TEST, s -> s.replace("var plan =", "long now = System.nanoTime();\n    var plan ="));
    requireFound(TEST, "reads a clock");
  }

  @Test
  @DisplayName("a test that is switched off")
  void disabled() throws IOException {
    miniature.edit(
        TEST, s -> s.replace("  @Test\n", "  @Test\n  @org.junit.jupiter.api.Disabled\n"));
    requireFound(TEST, "switched off");
  }

  @Test
  @DisplayName("an example without its question")
  void noQuestion() throws IOException {
    miniature.edit(LESSON + "examples/Ex01_Launch.java", s -> s.replace("Question:", "Ask:"));
    requireFound(LESSON + "examples/Ex01_Launch.java", "Question, Run, Then");
  }

  @Test
  @DisplayName("an example that tells at its head what it prints")
  void spoilsThePrediction() throws IOException {
    var launch = LESSON + "examples/Ex01_Launch.java";
    miniature.edit(launch, s -> s.replace("// Then:", "// prints: start 1, start 2\n// Then:"));
    requireFound(launch, "in the comment at its end");
  }

  @Test
  @DisplayName("an example without its number in the order of reading")
  void notNumbered() throws IOException {
    var launch = LESSON + "examples/Ex01_Launch.java";
    miniature.write(LESSON + "examples/Launch.java", miniature.text(launch).replace("Ex01_", ""));
    Files.delete(folder.resolve(launch));
    miniature.edit(README, s -> s.replace("Ex01_", ""));
    requireFound(LESSON + "examples/Launch.java", "Ex01_Launch.java");
  }

  @Test
  @DisplayName("a table of examples in another order than that of their numbers")
  void tableInOtherOrder() throws IOException {
    var launch = LESSON + "examples/Ex01_Launch.java";
    miniature.write(
        LESSON + "examples/Ex02_Land.java",
        miniature.text(launch).replace("Ex01_Launch", "Ex02_Land"));
    miniature.edit(
        README,
        s -> s.replace("| [Ex01", "| [Ex02_Land](examples/Ex02_Land.java) | – | – |\n| [Ex01"));
    requireFound(README, "in the order of their numbers");
  }

  private static final String PACKAGED = LESSON + "examples/pools/Ex02_Timed.java";

  private static final String SAYS_ALL =
      """
      // Question: How long does it take?
      // Run: mvn -q test-compile exec:exec@jmh -Djmh=Ex02_Timed
      // Then: take your time.

      package pools;

      class Ex02_Timed {}

      // Expect: not long.
      //
      // Printed on a machine with 2 cores, JDK 25.0.3:
      // Timed 17
      """;

  private void plantPackaged(String text) throws IOException {
    miniature.write(PACKAGED, text);
    miniature.edit(
        README,
        s ->
            s.replace(
                "| [Ex01_Launch]",
                "| [Ex02_Timed](examples/pools/Ex02_Timed.java) | – | – |\n| [Ex01_Launch]"));
  }

  @Test
  @DisplayName("none in an example in a package that says all there is to say")
  void packaged() throws IOException {
    plantPackaged(SAYS_ALL);
    assertEquals(List.of(), Contract.faults(miniature.workbook(), miniature.beliefs(), true));
  }

  @Test
  @DisplayName("an example in a package that doesn't say what it printed on which machine")
  void packagedWithoutRecord() throws IOException {
    plantPackaged(SAYS_ALL.replace("with 2 cores, ", ""));
    requireFound(PACKAGED, "Printed on which machine");
  }

  @Test
  @DisplayName("an example in a package that doesn't say which command runs it")
  void packagedWithoutCommand() throws IOException {
    plantPackaged(SAYS_ALL.replace("Run: mvn", "Run: java"));
    requireFound(PACKAGED, "Run: mvn");
  }

  @Test
  @DisplayName("an example in a package that the table does not name")
  void packagedNotListed() throws IOException {
    miniature.write(PACKAGED, SAYS_ALL);
    requireFound(README, "examples/pools/Ex02_Timed.java");
  }

  @Test
  @DisplayName("an example in a package of another lesson")
  void packagedElsewhere() throws IOException {
    miniature.write(
        LESSON + "examples/bowls/Ex02_Timed.java",
        SAYS_ALL.replace("package pools", "package bowls"));
    requireFound(LESSON + "examples/bowls/Ex02_Timed.java", "nobody's");
  }

  @Test
  @DisplayName("a shipped exercise that the walk-through leaves out")
  void notExplained() throws IOException {
    miniature.edit(SOLUTION + "README.md", s -> s.replace("3.1 Plan", "3.1"));
    requireFound(SOLUTION + "README.md", "3.1 Plan");
    assertTrue(Files.exists(folder.resolve(SHIPPED)));
  }

  @Test
  @DisplayName("a page about the beliefs that doesn't say what their enum says")
  void beliefInOtherWords() throws IOException {
    miniature.edit(BELIEF_PAGE, s -> s.replace("it stays parallel", "stays so"));
    requireFound(BELIEF_PAGE, "should be \"> A lock round all", "exec:exec@misconceptions");
  }

  @Test
  @DisplayName("a page about the beliefs that has more than they say")
  void beliefNobodyKnows() throws IOException {
    miniature.edit(BELIEF_PAGE, s -> s + "\n### one-lock\n");
    requireFound(BELIEF_PAGE, "should end before line");
  }

  @Test
  @DisplayName("a page about the beliefs that says that another exercise meets one")
  void beliefMetElsewhere() throws IOException {
    miniature.edit(BELIEF_PAGE, s -> s.replaceFirst("Met in", "Met in 3.9 Other,"));
    requireFound(BELIEF_PAGE, "should be \"Met in [3.1 Plan]");
  }

  @Test
  @DisplayName("two beliefs with one id")
  void beliefsOfOneName() throws IOException {
    miniature.edit(BELIEFS, s -> s.replace("\"one-big-lock\"", "\"waits-in-the-loop\""));
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false).toString();
    assertTrue(faults.contains("two beliefs are called waits-in-the-loop"), faults);
    assertTrue(faults.contains("\"one-big-lock\", which nobody knows"), faults);
  }

  @Test
  @DisplayName("a belief that another lesson treats, and one that no lesson does")
  void beliefOfAnotherLesson() throws IOException {
    miniature.edit(BELIEFS, s -> s.replace("Section(\"03-pools\"", "Section(\"09-ponds\""));
    var faults = Contract.faults(miniature.workbook(), miniature.beliefs(), false).toString();
    assertTrue(faults.contains("one-big-lock stands in the enum of a lesson that doesn't"), faults);
    assertTrue(faults.contains("sends people to 09-ponds, and there is no such lesson"), faults);
  }
}
