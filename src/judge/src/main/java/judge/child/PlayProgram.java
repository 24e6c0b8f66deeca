package judge.child;

import explorer.Scenario;
import explorer.SchedulePlay;
import explorer.graph.PlayGraphExplorer;
import explorer.graph.PlayGraphJson;
import explorer.play.PlayJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import judge.channel.ChannelToJudge;
import judge.channel.Frame;
import kit.belief.Beliefs;
import kit.belief.Misconception;

/**
 * In the child: answers questions about scenarios. Each scenario is woven once, when it is first
 * asked for. Used by one thread.
 */
final class PlayProgram {
  private static final int RUNS_IN_SILENCE = 10;

  private final ExerciseClassLoader loader; // as long as this JVM lives
  private final ChannelToJudge judge;
  private final OutOfMemoryReporter heap;
  private final Map<List<String>, SchedulePlay> plays = new HashMap<>();

  /**
   * Loads nothing yet.
   *
   * @param classes the folder of the exercise's class files
   */
  PlayProgram(Path classes, ChannelToJudge judge, OutOfMemoryReporter heap) throws IOException {
    this.loader = new ExerciseClassLoader(classes);
    this.judge = judge;
    this.heap = heap;
  }

  /**
   * Answers.
   *
   * @param words the test class; the scenario's class; its argument after a colon, or nothing; the
   *     bound; what is asked, and what belongs to it
   */
  void answer(List<String> words) {
    Thread.interrupted(); // what an earlier run may have left
    Thread.currentThread().setContextClassLoader(loader);
    judge.send(Frame.Kind.BEGUN);
    String complaint = "";
    try {
      send(answer(play(words.subList(0, 4)), words.get(4), words.get(5)));
    } catch (Throwable broken) {
      heap.endIfFull(broken);
      complaint = String.valueOf(broken.getMessage());
      complaint = broken.getClass().getSimpleName() + ": " + complaint;
    }
    judge.send(Frame.Kind.PLAY_ENDED, complaint);
  }

  private String answer(SchedulePlay play, String question, String detail) {
    return switch (question) {
      case "explore" -> PlayJson.of(play.explore());
      case "state" -> PlayJson.of(play.at(moves(detail)));
      case "name" -> PlayJson.of(play.nameOf(moves(detail)).orElse(""));
      case "graph" -> graph(play, Integer.parseInt(detail));
      default -> throw new IllegalArgumentException("no such question: " + question);
    };
  }

  /** All states to which so many switches lead. Each of them takes a run: meanwhile it says so. */
  private String graph(SchedulePlay play, int switches) {
    var runs = new AtomicInteger();
    var graph =
        PlayGraphExplorer.explore(
            moves -> {
              if (runs.getAndIncrement() % RUNS_IN_SILENCE == 0) {
                judge.send(Frame.Kind.WATCHING);
              }
              return play.at(moves);
            },
            PlayGraphExplorer.MOST_STATES,
            switches);
    return PlayGraphJson.of(graph, play.explore());
  }

  private static List<Integer> moves(String words) {
    return words.isEmpty() ? List.of() : Stream.of(words.split(",")).map(Integer::valueOf).toList();
  }

  private SchedulePlay play(List<String> scenario) throws ClassNotFoundException {
    SchedulePlay known = plays.get(scenario);
    if (known == null) {
      known =
          SchedulePlay.of(
              loader.loadClass(scenario.get(1)).asSubclass(Scenario.class),
              Optional.of(scenario.get(2))
                  .filter(argument -> !argument.isEmpty())
                  .map(argument -> argument.substring(1)),
              Integer.parseInt(scenario.get(3)),
              beliefs(loader.loadClass(scenario.getFirst())));
      plays.put(scenario, known);
    }
    return known;
  }

  /** Those of the lesson, if the test names them. */
  private static List<Misconception> beliefs(Class<?> test) {
    var beliefs = test.getAnnotation(Beliefs.class);
    return beliefs == null ? List.of() : List.of(beliefs.value().getEnumConstants());
  }

  private void send(String json) {
    byte[] all = json.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < all.length; from += Frame.PART) {
      judge.send(
          new Frame(
              Frame.Kind.PLAYED,
              Arrays.copyOfRange(all, from, Math.min(all.length, from + Frame.PART))));
    }
  }
}
