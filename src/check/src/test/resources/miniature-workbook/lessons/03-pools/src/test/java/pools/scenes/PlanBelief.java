package pools.scenes;

import kit.belief.Misconception;

/** What is believed about the order of starting and waiting. */
public enum PlanBelief implements Misconception {
  WAITS_IN_THE_LOOP(
      "waits-in-the-loop",
      "I submit each task to a pool and ask for its result, so the tasks run in parallel.",
      "It looks that way.",
      "It is not.",
      "Start them all, keep the futures, then wait."),
  RUNS_ON_YOUR_THREAD(
      "runs-on-your-thread",
      "Calling a task, or a thread's run(), makes it run somewhere else.",
      "It looks that way.",
      "It is not.",
      "A task that you call runs on your own thread: start a thread."),
  ONE_BIG_LOCK(
      "one-big-lock",
      "A lock round all of the work makes parallel code safe, and it stays parallel.",
      "It looks that way.",
      "It is not.",
      "A lock round the whole task lets one in at a time.");

  private final Details details;

  PlanBelief(String id, String belief, String why, String truth, String advice) {
    var section = new Section("03-pools", "Launch all, then wait");
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }
}
