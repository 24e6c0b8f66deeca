package profiling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static kit.ProfilingBelief.MAIN_ONLY;
import static kit.ProfilingBelief.ONE_KIND_OF_WAIT;
import static kit.ProfilingBelief.THREADS_ARE_THE_SYSTEMS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import profiling.RecordingForTest.Waiting;

@Exercise("7.2 Waits")
class WaitsTest {

  @Test
  @Order(1)
  @DisplayName("in the bakery every thread's waits are added up, of whatever kind")
  void everyKind() throws Exception {
    addsUp(RecordingForTest.called("bakery"));
  }

  @Test
  @Order(2)
  @DisplayName("at the market the virtual threads count, and the shortest waits")
  void virtualThreads() throws Exception {
    addsUp(RecordingForTest.called("market"));
  }

  @Test
  @Order(3)
  @DisplayName("where nobody waits for a lock there are waits all the same")
  void noLock() throws Exception {
    addsUp(RecordingForTest.called("quiet"));
  }

  private static void addsUp(RecordingForTest recording) throws Exception {
    var file = recording.file();
    Map<String, Duration> answer = Guard.call(() -> Waits.waits(file));
    if (answer == null) {
      throw Rejection.plain("Of %s waits made null instead of a map.".formatted(recording));
    }
    var threads =
        recording.threads().stream().collect(groupingBy(Waiting::name, TreeMap::new, toList()));
    demandThatAllAreThere(recording, threads, answer);
    new SumsForTest(recording, threads, answer).demandThatTheyAreRight();
  }


  private static void demandThatAllAreThere(
      RecordingForTest recording, Map<String, List<Waiting>> threads, Map<String, Duration> answer) {
    var missing = new TreeSet<>(threads.keySet());
    missing.removeIf(answer::containsKey);
    if (!missing.isEmpty()) {
      throw missing(recording, threads, answer, missing);
    }
    for (String name : answer.keySet()) {
      if (!threads.containsKey(name)) {
        throw Rejection.plain(
            "In %s no thread that waited is called \"%s\", and waits has an entry for it."
                .formatted(recording, name));
      }
    }
  }

  private static Rejection missing(
      RecordingForTest recording,
      Map<String, List<Waiting>> threads,
      Map<String, Duration> answer,
      Set<String> missing) {
    var names =
        missing.stream().map(name -> threads.get(name).getFirst().thread()).collect(joining(", "));
    var happened =
        "In %s %d threads waited, and waits leaves out %s."
            .formatted(recording, threads.size(), names);
    if (answer.isEmpty()) {
      return Rejection.plain(
          "In %s %d threads waited, and waits found none.".formatted(recording, threads.size()));
    }
    if (answer.keySet().equals(Set.of("main"))) {
      return Rejection.of(MAIN_ONLY, happened);
    }
    var lost = missing.stream().flatMap(name -> threads.get(name).stream()).toList();
    if (lost.stream().allMatch(Waiting::virtual)) {
      return Rejection.of(THREADS_ARE_THE_SYSTEMS, happened);
    }
    var types = lost.stream().map(Waiting::type).distinct().sorted().toList();
    boolean seen =
        answer.keySet().stream()
            .filter(threads::containsKey)
            .flatMap(name -> threads.get(name).stream())
            .anyMatch(waiting -> !types.contains(waiting.type()));
    return seen
        ? Rejection.of(
            ONE_KIND_OF_WAIT, happened + " Their events are of type jdk." + String.join(", jdk.", types) + ".")
        : Rejection.plain(happened);
  }

  @Test
  @Order(4)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableForTest.demandAnIoException("waits", () -> Waits.waits(RecordingForTest.missing()));
  }
}
