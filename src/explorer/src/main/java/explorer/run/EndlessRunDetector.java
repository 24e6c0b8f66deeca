package explorer.run;

import java.util.List;

/** Tells a loop without end from a program that is only long. */
final class EndlessRunDetector {
  private static final int TURNS = 20;
  private static final int LONGEST_TURN = 100;

  private EndlessRunDetector() {}

  /**
   * After very many steps: does the log end with the same few steps over and over, which also saw
   * the same every time? Then nothing will ever be different.
   */
  static RunOutcome judge(Run run) {
    for (int turn = 1; turn <= LONGEST_TURN; turn++) {
      if (endsWithTurnsOf(turn, run.log())) {
        List<ControlledThread> running =
            run.log().subList(run.log().size() - turn, run.log().size()).stream()
                .map(Step::who)
                .distinct()
                .toList();
        return new RunOutcome.Endless(running);
      }
    }
    return new RunOutcome.CannotJudge(
        "A run of more than " + run.log().size() / 1000 * 1000 + " steps",
        "That is too long to try its schedules: is there a loop that goes round too often?");
  }

  private static boolean endsWithTurnsOf(int turn, List<Step> log) {
    int end = log.size() - 1; // of the last one it isn't known yet what it came to
    if (turn * TURNS > end) {
      return false;
    }
    for (int i = end - turn * (TURNS - 1); i < end; i++) {
      if (!log.get(i).repeats(log.get(i - turn))) {
        return false;
      }
    }
    return true;
  }
}
