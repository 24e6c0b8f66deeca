package explorer.weave;

import java.util.Map;

/** What a learner can write instead of a call that can't be judged, by the reason for that. */
final class RefusalAdvice {
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("chance", "Chance would make every run another one: leave it out."),
          Map.entry("clock", "No time passes here: do not let the code depend on it."),
          Map.entry(
              "fence",
              "Which accesses a fence orders can't be followed here: use getAcquire and"
                  + " setRelease."),
          Map.entry("input", "Nobody is there to type: pass the data in."),
          Map.entry("outside", "Keep to what happens inside the program."),
          Map.entry("reflection", "Name the class, the method or the field in the code itself."),
          Map.entry(
              "handle",
              "What a method handle does can't be followed here: call the method itself."),
          Map.entry(
              "parallel",
              "Who does which part can't be decided here: write it with a parallel stream,"
                  + " threads, or a pool of Executors."),
          Map.entry("timer", "No time passes here: write it without a timer."),
          Map.entry("scope", "Write it with threads or a pool of Executors."),
          Map.entry("pool", "Take a pool of Executors, such as newFixedThreadPool."),
          Map.entry("thread", "Use start, join, interrupt, sleep and yield."),
          Map.entry(
              "lock",
              "This kind of lock can't be followed here: take synchronized, a ReentrantLock or a"
                  + " ReentrantReadWriteLock."),
          Map.entry("queue", "Take an ArrayBlockingQueue or a LinkedBlockingQueue."),
          Map.entry("concurrent", "What it does to a schedule is not known here: take another."),
          Map.entry("unknown", "What it does to a schedule is not known here: leave it out."));

  private RefusalAdvice() {}

  /** The advice for a reason of the table's: {@code clock}. */
  static String of(String reason) {
    return INSTEAD.get(reason);
  }
}
