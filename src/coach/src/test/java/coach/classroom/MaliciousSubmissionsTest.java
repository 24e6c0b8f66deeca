package coach.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.command.Coach;
import coach.course.SampleWorkbook;
import coach.process.Environment;
import coach.sandbox.SandboxSelection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import measure.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class of which many mean no good, judged by the coach in a process of its own. */
@Timeout(600)
class MaliciousSubmissionsTest {
  private static final List<String> RIGHT = List.of("ada", "fred", "mia", "zoe");

  @TempDir static Path shared; // the workbook, which nobody changes, with the judge's cache
  private static SampleWorkbook mini;

  @TempDir Path folder;
  private Path handedIn;
  private Path temporary;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void makeWorkbook() throws Exception {
    mini = SampleWorkbook.in(shared.resolve("workbook"));
    // Uses a simple name that an answer may have taken.
    mini.write(
        "lessons/01-mini/src/test/java/mini/GreetingTest.java",
        """
        package mini;

        import kit.*;
        import kit.belief.*;
        import org.junit.jupiter.api.*;

        @Exercise("1.1 Greeting")
        class GreetingTest {
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
            String said = Greeting.to("Ada");
            if (said == null) {
              throw Rejection.of(Belief.FAILURE_AS_NULL, "You said nothing.");
            }
            if (Math.abs(said.length() - "Hello, Ada".length()) > 0) {
              throw Rejection.plain("You said: " + said);
            }
          }
        }
        """);
  }

  @BeforeEach
  void begin() throws Exception {
    handedIn = Files.createDirectory(folder.resolve("class"));
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  /** Innocent ones, between the others by name. */
  private void handInInnocents() throws IOException {
    for (String name : RIGHT) {
      innocent(name, "\"Hello, \" + name");
    }
    innocent("ben", "name");
  }

  private void innocent(String name, String expression) throws IOException {
    Path file = handedIn.resolve(name).resolve("Greeting.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SampleWorkbook.answer("Greeting", expression));
  }

  private ProcessBuilder check(String... more) {
    var command = new ArrayList<>(List.of(Environment.jdkTool("java"), "-Xmx96m"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Coach.class.getName()));
    command.addAll(List.of("check", "1.1", "--json", "--learners", handedIn.toString()));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).directory(mini.root().toFile());
    builder.environment().putAll(environment);
    return builder.redirectError(folder.resolve("err").toFile());
  }

  /** What it printed, whatever ended it. */
  private String run(String... more) throws Exception {
    var process = check(more).redirectOutput(folder.resolve("out").toFile()).start();
    process.waitFor();
    return Files.readString(folder.resolve("out"));
  }

  private static Map<String, String> outcomes(String json) {
    var outcomes = new LinkedHashMap<String, String>();
    for (Object one : (List<?>) ((Map<?, ?>) Json.read(json)).get("learners")) {
      var learner = (Map<?, ?>) one;
      var exercise = (Map<?, ?>) ((List<?>) learner.get("exercises")).getFirst();
      String look = exercise.containsKey("look") ? ", look at it" : "";
      outcomes.put((String) learner.get("learner"), exercise.get("outcome") + look);
    }
    return outcomes;
  }

  private void requireJust(Map<String, String> outcomes, String why) {
    var solved = new TreeSet<String>();
    outcomes.forEach((who, outcome) -> {
      if (outcome.equals("solved")) {
        solved.add(who);
      }
    });
    assertEquals(new TreeSet<>(RIGHT), solved, outcomes + why);
    assertEquals("failed", outcomes.get("ben"), outcomes + why);
  }

  private String said() throws IOException {
    return "\n" + Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
  }

  private void requireNothingLeft() throws Exception {
    while (ProcessHandle.allProcesses()
        .anyMatch(p -> p.info().commandLine().orElse("").endsWith("sleep 254.25"))) {
      Thread.onSpinWait(); // the kernel is at it; if it weren't, the test would time out
    }
    try (var left = Files.list(temporary)) {
      assertEquals(List.of(), left.filter(f -> !f.endsWith("hsperfdata_root")).toList());
    }
    assertTrue(Files.readString(testFile()).contains("Math.abs"), "the test was changed");
  }

  private Path testFile() {
    return mini.root().resolve("lessons/01-mini/src/test/java/mini/GreetingTest.java");
  }

  /** With the path of the coach's process, which tells which sandbox it finds. */
  private static Map<String, String> path(String sandbox) throws Exception {
    var path = sandbox.equals("unshare") ? Map.of("PATH", "/nowhere") : System.getenv();
    if (!sandbox.equals("none")) {
      var confinement = SandboxSelection.of(null, path);
      assumeTrue(confinement.isOn() && confinement.words().contains("(" + sandbox), sandbox);
    }
    return path;
  }

  /** Ended by force when some are judged, and taken up again. */
  @ParameterizedTest
  @ValueSource(strings = {"bwrap", "unshare", "none"})
  void nobodysVerdictIsForgedOrChangedByAnothers(String sandbox) throws Exception {
    environment.put("PATH", path(sandbox).get("PATH"));
    handInInnocents();
    boolean confined = !sandbox.equals("none");
    if (confined) {
      MaliciousAnswers.handInForSandbox(handedIn, mini.root());
    } else {
      MaliciousAnswers.handInForCompiler(
          handedIn); // in all of the three it works alike, and for seconds
    }
    MaliciousAnswers.handIn(handedIn);
    String[] line = {
      confined ? "--sandbox" : "--no-sandbox", "--jobs", "2", "--journal", journal().toString()
    };
    killAfter(1 + 2 * 6, "", line);
    var outcomes = outcomes(run(line));
    assertTrue(said().contains("are those of an earlier run"), said());
    requireJust(outcomes, said());
    assertEquals("unsolved", outcomes.get("empty-message"), said());
    assertEquals("missing", outcomes.get("folder"), said());
    assertEquals(confined ? null : "not-compiled", outcomes.get("nested-calls"), said());
    assertEquals(confined ? "hung" : null, outcomes.get("loops-before-the-test"), said());
    requireNothingLeft();
  }

  private Path journal() {
    return folder.resolve("journal.jsonl");
  }

  /**
   * Runs the check until so many lines are in the journal, one and two for each result, and so much
   * is printed: a result is written first, and printed then.
   */
  private void killAfter(int lines, String printed, String... line) throws Exception {
    var out = folder.resolve("out");
    var process = check(line).redirectOutput(out.toFile()).start();
    while (!Files.exists(journal())
        || Files.readAllLines(journal()).size() < lines
        || !Files.readString(out).contains(printed)) {
      assertTrue(process.isAlive(), said());
      TimeUnit.MILLISECONDS.sleep(20); // another process's doing can only be looked for
    }
    process.destroyForcibly().waitFor();
  }

  @Test
  void aCheckThatWasKilledGoesOn() throws Exception {
    handInInnocents();
    innocent("cy", "forever()");
    String body = "while (true) { Thread.onSpinWait(); }";
    Files.writeString(
        handedIn.resolve("cy/Greeting.java"),
        "package mini;\nfinal class Greeting { static String to(String n) { %s } }\n"
            .formatted(body));
    String printed = "\"learner\": \"ben\"";
    killAfter(1 + 2 * 2 + 1, printed, "--jobs", "1", "--journal", journal().toString());
    innocent("cy", "\"Hello, \" + name + \"?\"");
    var outcomes = outcomes(run("--jobs", "2", "--journal", journal().toString()));
    requireJust(outcomes, said());
    assertEquals("failed", outcomes.get("cy"));
    assertTrue(said().contains("2 of 6 results are those of an earlier run"), said());
  }

  @Test
  void oneThatEndsTheCoachEndsNobodysVerdict() throws Exception {
    handInInnocents();
    MaliciousAnswers.handInWhatEndsTheCoach(handedIn, "kit");
    MaliciousAnswers.handInWhatEndsTheCoach(handedIn, "aaron");
    String out = "";
    int runs = 0;
    do {
      out = run("--no-sandbox", "--jobs", "2");
      runs++;
    } while (!out.contains("\"complete\": true") && runs < 6);
    var outcomes = outcomes(out);
    assertEquals("not-judged", outcomes.get("kit"), said());
    requireJust(outcomes, said());
    assertFalse(Files.exists(mini.root().resolve(".many-hands")));
  }
}
