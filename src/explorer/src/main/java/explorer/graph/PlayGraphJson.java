package explorer.graph;

import explorer.graph.PlayGraph.Edge;
import explorer.graph.PlayGraph.Node;
import explorer.play.LaneStep;
import explorer.play.PlayJson;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import explorer.play.SharedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a {@link PlayGraph} as a JSON object for a page. What comes again and again in it is
 * written once and has a number from then on:
 *
 * <ul>
 *   <li>{@code words}: all texts
 *   <li>{@code files}: the numbers of the words that name source files
 *   <li>{@code lanes}: for each thread its name (a word) and its number
 *   <li>{@code spots}: where a thread may stand: lane, status (word), next step (word), file, line,
 *       from where that is called (words), what it waits for (word), what it holds (words)
 *   <li>{@code values}: name and value of a variable (words)
 *   <li>{@code events}: what happens in a step: lane, what (word), file, line
 *   <li>{@code outcomes}: kind, what the test says, what it says of a race, the schedule (words)
 *   <li>{@code states}: spots; values; for each choice a lane, a state (-1 if it is not here) and
 *       events; question (word, or -1); outcome (or -1)
 *   <li>{@code whole}: whether these are all states; {@code schedules}: how many were tried for the
 *       verdict, {@code complete}: whether these are all within the bound
 *   <li>{@code failing}: the lanes of the moves of the schedule that fails, or null; {@code
 *       schedule}: its name
 * </ul>
 */
public final class PlayGraphJson {
  private final Numbers words = new Numbers();
  private final Numbers files = new Numbers();
  private final Numbers lanes = new Numbers();
  private final Numbers spots = new Numbers();
  private final Numbers values = new Numbers();
  private final Numbers events = new Numbers();
  private final Numbers outcomes = new Numbers();

  private PlayGraphJson() {}

  /** The object; it has line ends between its parts, and none within a text. */
  public static String of(PlayGraph graph, PlaySummary summary) {
    return new PlayGraphJson().object(graph, summary);
  }

  private String object(PlayGraph graph, PlaySummary summary) {
    String states =
        graph.nodes().stream()
            .map(node -> state(node, graph))
            .collect(Collectors.joining(",\n", "[\n", "]"));
    String failing = failing(graph, summary.failing());
    return """
    {"whole":%b,"schedules":%d,"complete":%b,"failing":%s,"schedule":%s,
    "files":%s,
    "lanes":%s,
    "spots":%s,
    "values":%s,
    "events":%s,
    "outcomes":%s,
    "states":%s,
    "words":%s}\
    """
        .formatted(
            graph.isWhole(),
            summary.schedules(),
            summary.isComplete(),
            failing,
            PlayJson.of(summary.schedule()),
            files,
            lanes,
            spots,
            values,
            events,
            outcomes,
            states,
            words);
  }

  private String state(Node node, PlayGraph graph) {
    PlayState state = node.state();
    return array(
        array(state.threads().stream().map(this::spot)),
        array(state.values().stream().map(this::value)),
        array(node.edges().stream().map(edge -> edge(edge, state, graph))),
        state.question() == null ? -1 : word(state.question()),
        state.outcome() == null ? -1 : outcome(state));
  }

  private int spot(PlayThread thread) {
    return spots.of(
        array(
            lane(thread),
            word(thread.status().name()),
            word(thread.next()),
            file(thread.file()),
            thread.line(),
            array(thread.calledFrom().stream().map(this::word)),
            word(thread.waitsFor()),
            array(thread.holds().stream().map(this::word))));
  }

  private int value(SharedValue value) {
    return values.of(array(word(value.name()), word(value.value())));
  }

  private String edge(Edge edge, PlayState from, PlayGraph graph) {
    List<PlayThread> after =
        edge.to().isPresent()
            ? graph.nodes().get(edge.to().getAsInt()).state().threads()
            : from.threads();
    return array(
        lane(edge.move(), from.threads()),
        edge.to().orElse(-1),
        array(edge.steps().stream().map(step -> event(step, after))));
  }

  private int event(LaneStep step, List<PlayThread> threads) {
    return events.of(
        array(lane(step.thread(), threads), word(step.what()), file(step.file()), step.line()));
  }

  private int outcome(PlayState state) {
    return outcomes.of(
        array(
            word(state.outcome().kind().name()),
            word(state.outcome().words()),
            word(state.outcome().race()),
            word(state.schedule())));
  }

  /** The lanes of moves from the beginning; null if there are none, or they leave the graph. */
  private String failing(PlayGraph graph, List<Integer> moves) {
    var taken = Stream.<Integer>builder();
    Node at = graph.nodes().getFirst();
    for (int move : moves) {
      var edge =
          at.edges().stream().filter(e -> e.move() == move && e.to().isPresent()).findFirst();
      if (edge.isEmpty()) {
        return "null";
      }
      taken.add(lane(move, at.state().threads()));
      at = graph.nodes().get(edge.get().to().getAsInt());
    }
    return moves.isEmpty() ? "null" : array(taken.build());
  }

  private int lane(int number, List<PlayThread> threads) {
    return threads.stream()
        .filter(thread -> thread.number() == number)
        .findFirst()
        .map(this::lane)
        .orElse(0); // a step of a thread that the state does not have any more
  }

  private int lane(PlayThread thread) {
    return lanes.of(array(word(thread.name()), thread.number()));
  }

  private int word(String text) {
    return words.of(PlayJson.of(text));
  }

  private int file(String name) {
    return name.isEmpty() ? -1 : files.of(String.valueOf(word(name)));
  }

  private static String array(Object... parts) {
    return array(Stream.of(parts));
  }

  private static String array(Stream<?> parts) {
    return parts.map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  /** Numbers what is written, as it comes for the first time. */
  private static final class Numbers {
    private final Map<String, Integer> all = new LinkedHashMap<>();

    int of(String written) {
      Integer known = all.putIfAbsent(written, all.size());
      return known == null ? all.size() - 1 : known;
    }

    @Override
    public String toString() {
      return String.join(",\n", all.keySet()).transform(parts -> "[" + parts + "]");
    }
  }
}
