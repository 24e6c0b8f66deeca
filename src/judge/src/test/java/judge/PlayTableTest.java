package judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.api.PlayOpening;
import judge.api.PlayReply;
import judge.api.PlayScenario;
import judge.api.PlayTable;
import judge.api.Submission;
import judge.fixtures.MiniLesson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Threads of an answer are moved by hand, in a child JVM that the answer may spoil. */
@Timeout(120)
class PlayTableTest {
  private static final String COUNTER =
      """
      package mini;
      class Counter {
        private int n;
        void up() { %s }
        int get() { return n; }
      }
      """;

  private static final String TEST =
      """
      package mini;

      import explorer.*;
      import org.junit.jupiter.api.*;

      class CounterTest {
        @Test
        @Order(2)
        @DisplayName("three at once")
        void three() {
          for (Class<? extends Scenario> each : java.util.List.of(Three.class)) {
            Schedules.explore(each);
          }
        }

        @Test
        @Order(1)
        @DisplayName("two at once")
        void two() {
          Schedules.explore(Two.class, 1);
        }

        @Test
        @Order(3)
        @DisplayName("many in a row")
        void many() {
          Schedules.exploreWith(Many.class, "a b");
          Schedules.runOnce(Once.class);
        }

        static class Two extends Scenario {
          final Counter counter = new Counter();

          Two() {
            task("A", counter::up);
            task("B", counter::up);
          }

          @Override
          protected void verify() {
            require(counter.get() == 2, "It came to " + counter.get() + ".");
          }
        }

        static final class Three extends Two {
          Three() {
            task("C", counter::up);
          }
        }

        static final class Many extends Scenario {
          Many(String words) {
            task(words, () -> {});
          }
        }

        static final class Once extends Scenario {
          Once() {
            task("A", () -> {});
          }
        }
      }
      """;

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
    lesson.test("Counter", TEST);
  }

  private PlayTable table(String body) throws Exception {
    lesson.main("Counter", COUNTER.formatted(body));
    var opening = judge.play(new Submission(folder, "Counter", Map.of()));
    return assertInstanceOf(PlayOpening.Opened.class, opening).table();
  }

  private static String answer(PlayReply reply) {
    return assertInstanceOf(PlayReply.Answer.class, reply).json();
  }

  @Test
  void theScenariosAreThoseThatTheTestExplores() throws Exception {
    try (var table = table("n++;")) {
      assertEquals(
          List.of(
              new PlayScenario("mini.CounterTest$Two", Optional.empty(), 1, "two at once"),
              new PlayScenario("mini.CounterTest$Three", Optional.empty(), 2, "three at once"),
              new PlayScenario("mini.CounterTest$Many", Optional.of("a b"), 2, "many in a row")),
          table.scenarios());
    }
  }

  @Test
  void questionsAreAnsweredByOneChild() throws Exception {
    try (var table = table("n++;")) {
      var two = table.scenarios().getFirst();
      String all = answer(table.ask(two, "explore", ""));
      assertTrue(all.contains("\"verdict\":\"FAILS\",\"failing\":[1,2,2,1]"), all);
      String end = answer(table.ask(two, "state", "1,2,2,1"));
      assertTrue(end.contains("It came to 1."), end);
      assertEquals("\"2:2\"", answer(table.ask(two, "name", "1,2")));
      var many = table.scenarios().getLast();
      assertTrue(answer(table.ask(many, "state", "")).contains("\"name\":\"a b\""));
      var illegal = assertInstanceOf(PlayReply.Failure.class, table.ask(two, "state", "9"));
      assertTrue(illegal.sentence().contains("No such moves"), illegal.sentence());
      assertTrue(answer(table.ask(two, "state", "2")).contains("\"moves\":[2]"));
    }
  }

  @Test
  void allStatesAreFoundAtOnce() throws Exception {
    try (var table = table("n++;")) {
      var two = table.scenarios().getFirst();
      String graph = answer(table.ask(two, "graph", "9"));
      assertTrue(graph.startsWith("{\"whole\":true,"), graph);
      assertTrue(graph.contains("\"failing\":[0,1,1,0],\"schedule\":\"2:2\""), graph);
      assertTrue(graph.contains("\"reads n → 0\"") && graph.contains("It came to 1."), graph);
      String part = answer(table.ask(two, "graph", "0"));
      assertTrue(part.startsWith("{\"whole\":false,"), part);
    }
  }

  @Test
  void whatDoesNotCompileIsSaid() throws Exception {
    lesson.main("Counter", "package mini; class Counter {");
    var opening = judge.play(new Submission(folder, "Counter", Map.of()));
    var not = assertInstanceOf(PlayOpening.NotCompiled.class, opening);
    assertTrue(not.verdict().sentence().startsWith("It does not compile: "));
  }

  @Test
  void codeThatWouldEndItsJvmCantBeJudged() throws Exception {
    try (var table = table("if (n == 1) System.exit(3); n++;")) {
      var two = table.scenarios().getFirst();
      for (int i = 0; i < 2; i++) {
        String end = answer(table.ask(two, "state", "1,1,1,2"));
        assertTrue(end.contains("\"CANNOT_JUDGE\"") && end.contains("exit"), end);
      }
    }
  }

  @Test
  void aLoopWithoutAStepIsFound() throws Exception {
    try (var table = table("int i = 0; while (true) { i++; }")) {
      String end = answer(table.ask(table.scenarios().getFirst(), "state", ""));
      assertTrue(end.contains("It never ends: A goes round in a loop for ever"), end);
    }
  }
}
