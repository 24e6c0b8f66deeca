package coach.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the coach says of its own accord: what to read, that there are hints, what to compare. */
class WatchCommandGuidanceTest extends TerminalSessionTestBase {
  private static final String READ_FIRST = "Read lesson 01 first, down to the exercises:";
  private static final String OFFER = "That is the same failure for the third time. h shows a hint";

  private boolean isOnScreen(String words) {
    return String.join(" ", frame()).contains(words);
  }

  private void save(String expression) throws Exception {
    mini.greeting(expression);
    sees("Running the test", "Not yet: 1.1 Greeting", "q quit");
  }

  @Test
  void aLessonThatIsNotBegunIsToBeReadFirst() throws Exception {
    start();
    sees(READ_FIRST, "lessons/01-mini/README.md", "not written yet", "q quit");
    assertTrue(isOnScreen(READ_FIRST), "the verdict does not wipe it out");
    assertFalse(isOnScreen("three predictions"), "this lesson has none");
    mini.greeting("null");
    sees("Not yet: 1.1 Greeting", "q quit");
    assertFalse(isOnScreen(READ_FIRST), "who writes an answer has read");
  }

  @Test
  void theProgressInTheBookFollowsEachVerdict() throws Exception {
    mini.write("README.md", "# Many Hands\n");
    desk.run("book");
    Path script = folder.resolve(".many-hands/book/assets/progress.js");
    start();
    sees("not written yet", "q quit");
    assertTrue(Files.readString(script).contains("\"mini/Greeting\":\"open\""));
    mini.greeting("\"Hello, \" + name");
    sees("Passed: 1.1 Greeting", "q quit");
    assertTrue(Files.readString(script).contains("\"mini/Greeting\":\"solved\""));
    save("null");
    assertTrue(Files.readString(script).contains("\"mini/Greeting\":\"changed\""));
  }

  @Test
  void betweenTwoLessonsTheNextOneIsNamedWithItsPredictions() throws Exception {
    mini.write(
        "lessons/02-more/README.md",
        """
        # 02 More

        ## Before you read

        1. Who is it?

        ## Exercises

        ### 2.1 Question

        **Goal:** ask.
        """);
    String stub = SampleWorkbook.answer("Question", "null").replace("package mini", "package more");
    mini.write("lessons/02-more/src/main/java/more/Question.java", stub);
    mini.write("solutions/02-more/shipped/Question.java", stub);
    mini.write(
        "lessons/02-more/src/test/java/more/QuestionTest.java",
        "package more;\n\n@Exercise(\"2.1 Question\")\nclass QuestionTest {}\n");
    mini.write(
        "lessons/01-mini/src/main/java/mini/Farewell.java",
        SampleWorkbook.answer("Farewell", "\"Bye, \""));
    desk.run("check", "1.2");
    mini.greeting("\"Hello, \" + name");
    start();
    sees(
        "Passed: 1.1 Greeting",
        "The next lesson is 02 More.",
        "Read lesson 02 first, down to the exercises:",
        "lessons/02-more/README.md",
        "It begins with three predictions: if you get all three right",
        "Then press n to go on to 2.1 Question");
    type("n");
    sees("2.1 Question (2 of 3 solved)", "Read lesson 02 first", "Not yet: 2.1 Question", "q quit");
    assertTrue(isOnScreen("Read lesson 02 first"), "also where the shipped code fails");
  }

  @Test
  void aHintIsOfferedOnceAfterTheSameFailureThreeTimes() throws Exception {
    mini.greeting("null");
    start();
    sees("Not yet: 1.1 Greeting", "q quit");
    save("null /* 2 */");
    assertFalse(isOnScreen(OFFER));
    type("r");
    sees("Running the test", "Not yet: 1.1 Greeting", "q quit");
    assertFalse(isOnScreen(OFFER), "the same answer once more");
    mini.greeting("null /* 3 */");
    sees("You said nothing.", OFFER, "A common belief:", "q quit");
    assertFalse(isOnScreen("Hint 1"), "it is offered, not shown");
    save("null /* 4 */");
    assertFalse(isOnScreen(OFFER), "never unasked more than once");
    type("h");
    sees("Hint 1: a nudge");
  }

  @Test
  void whereNoHintIsLeftNoneIsOffered() throws Exception {
    for (int i = 0; i < 3; i++) {
      desk.run("hint", "1.1");
    }
    mini.greeting("null");
    start();
    sees("Not yet: 1.1 Greeting", "q quit");
    for (int i = 2; i < 5; i++) {
      save("null /* %d */".formatted(i));
      assertFalse(isOnScreen(OFFER));
    }
  }

  @Test
  void afterAPassTheWalkThroughIsNearTheWayOn() throws Exception {
    mini.greeting("\"Hello, \" + name");
    start();
    sees(
        "Passed: 1.1 Greeting",
        "s shows a solution and its walk-through: compare them with your answer.",
        "Press n to go on to 1.2 Farewell",
        "What was proved:");
    type("s");
    sees("A solution of 1.1 Greeting", "It joins two strings.");
  }
}
