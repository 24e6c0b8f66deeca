package coach.verdict;

import java.util.List;
import judge.api.PlayReply;
import judge.api.PlayScenario;
import judge.api.PlayTable;

/** A table without a scenario. */
enum NothingToPlay implements PlayTable {
  INSTANCE;

  @Override
  public List<PlayScenario> scenarios() {
    return List.of();
  }

  @Override
  public PlayReply ask(PlayScenario scenario, String question, String detail) {
    return new PlayReply.Failure("There is nothing to be played.");
  }

  @Override
  public void close() {
    // Nothing runs.
  }
}
