package coach.play;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import java.util.List;
import java.util.stream.Collectors;
import judge.api.PlayReply;
import judge.api.PlayScenario;
import judge.api.PlayTable;

/** Asks about scenarios, and reads the answers. */
record PlayAnswers(PlayTable table) {
  private static final Gson JSON = new Gson();

  /** There is no answer, and the sentence says why. */
  static final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswerException(String sentence) {
      super(sentence);
    }

    static NoAnswerException nonsense() {
      return new NoAnswerException("What the JVM that runs your code said makes no sense.");
    }
  }

  List<PlayScenario> scenarios() {
    return table.scenarios();
  }

  /** What all schedules within the bound come to. */
  PlaySummary explore(PlayScenario scenario) throws NoAnswerException, InterruptedException {
    return ask(scenario, "explore", "", PlaySummary.class);
  }

  /** Where moves lead to. */
  PlayState at(PlayScenario scenario, List<Integer> moves)
      throws NoAnswerException, InterruptedException {
    String words = moves.stream().map(String::valueOf).collect(Collectors.joining(","));
    return ask(scenario, "state", words, PlayState.class);
  }

  /**
   * All states to which so many switches lead at most.
   *
   * @return an object, as {@code explorer.graph.PlayGraphJson} writes it
   */
  JsonObject graph(PlayScenario scenario, int switches)
      throws NoAnswerException, InterruptedException {
    return ask(scenario, "graph", Integer.toString(switches), JsonObject.class);
  }

  private <T> T ask(PlayScenario scenario, String question, String detail, Class<T> type)
      throws NoAnswerException, InterruptedException {
    return switch (table.ask(scenario, question, detail)) {
      case PlayReply.Failure(String sentence) -> throw new NoAnswerException(sentence);
      case PlayReply.Answer(String json) -> {
        try {
          yield JSON.fromJson(json, type);
        } catch (JsonParseException | NullPointerException e) {
          throw NoAnswerException.nonsense();
        }
      }
    };
  }
}
