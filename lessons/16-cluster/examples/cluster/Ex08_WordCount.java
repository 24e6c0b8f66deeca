// Question: What has to change in a program when its pool becomes a cluster?
// Run: mvn -q test-compile exec:exec@cluster -Dexample=Ex08_WordCount
// Then: return the counts as a Map.copyOf(counts). Which exception comes out, and why? (See "A task
// is data".)

package cluster;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** Counts words, each line on a member of a cluster. */
public final class Ex08_WordCount {
  private static final List<String> LINES =
      List.of(
          "many hands carry the boat to the sea",
          "one hand carries the lamp",
          "the sea is wide and the lamp is small",
          "many boats and one sea",
          "the hands rest when the boat is home",
          "the lamp burns on");

  /** A task is data: a line. Its class is on each member's class path. */
  public record CountWords(String line) implements Callable<Map<String, Integer>> {
    @Override
    public Map<String, Integer> call() {
      MemberMain.report("counted"); // to the program that has started the member
      var counts = new TreeMap<String, Integer>();
      for (String word : line.split(" ")) {
        counts.merge(word, 1, Integer::sum);
      }
      return counts;
    }
  }

  private Ex08_WordCount() {}

  /** Starts three members, and counts. */
  public static void main(String[] arguments) throws Exception {
    var reports = new CopyOnWriteArrayList<String>();
    try (var cluster = LocalCluster.start(3, reports::add, CountWords.class)) {
      System.out.println("members: " + cluster.members().size());
      ExecutorService executor = cluster.executor(); // from here on, it could be any pool
      var tasks = LINES.stream().map(CountWords::new).toList();
      var counts = new TreeMap<String, Integer>();
      for (var line : executor.invokeAll(tasks)) { // the engine chooses the members
        line.get().forEach((word, count) -> counts.merge(word, count, Integer::sum));
      }
      System.out.println("words: " + counts.values().stream().mapToInt(n -> n).sum());
      counts.entrySet().stream()
          .filter(entry -> entry.getValue() > 2)
          .forEach(entry -> System.out.println(entry.getKey() + ": " + entry.getValue()));
    }
    // The members have ended, and all that they have reported is here.
    System.out.println("lines counted: " + reports.size());
  }
}

// Expect: the result of a sequential program. Nothing but the first line of main says that the
// tasks
// run in three other JVMs. Which member counts which line is another thing each time.
// Printed on our machine (AMD EPYC, 2 cores, JDK 25), and on every other:
// members: 3
// words: 39
// is: 3
// lamp: 3
// sea: 3
// the: 8
// lines counted: 6
