package liveness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the thread dumps that {@code jcmd <pid> Thread.dump_to_file -format=json <file>} writes.
 * Only what exercise 12.4 needs is kept.
 */
public final class ThreadDump {

  private ThreadDump() {}

  /**
   * Reads a thread dump that JDK 25 has written.
   *
   * @param file a file with a dump in JSON
   * @return all threads in it
   * @throws IOException if the file can't be read
   * @throws IllegalArgumentException if it is no such dump
   */
  public static List<DumpedThread> read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /**
   * Reads a thread dump that JDK 25 has written.
   *
   * @param json the text of the dump
   * @return all threads in it
   * @throws IllegalArgumentException if it is no such dump
   */
  public static List<DumpedThread> parse(String json) {
    List<DumpedThread> threads = new ArrayList<>();
    Map<?, ?> dump = (Map<?, ?>) object(Json.parse(json)).get("threadDump");
    for (Object container : list(object(dump).get("threadContainers"))) {
      for (Object thread : list(object(container).get("threads"))) {
        threads.add(thread(object(thread)));
      }
    }
    return List.copyOf(threads);
  }

  private static DumpedThread thread(Map<?, ?> json) {
    Optional<Map<?, ?>> blocker =
        Optional.ofNullable(json.get("parkBlocker")).map(ThreadDump::object);
    return new DumpedThread(
        Long.parseLong(text(json, "tid").orElseThrow()),
        text(json, "name").orElse(""),
        Boolean.TRUE.equals(json.get("virtual")),
        Thread.State.valueOf(text(json, "state").orElseThrow()),
        text(json, "blockedOn"),
        text(json, "waitingOn"),
        blocker.flatMap(found -> text(found, "object")),
        blocker
            .flatMap(found -> text(found, "owner"))
            .map(tid -> OptionalLong.of(Long.parseLong(tid)))
            .orElse(OptionalLong.empty()),
        monitors(json.get("monitorsOwned")));
  }

  private static Set<String> monitors(Object owned) {
    Set<String> monitors = new HashSet<>();
    if (owned != null) {
      for (Object frame : list(owned)) {
        for (Object lock : list(object(frame).get("locks"))) {
          if (lock != null) { // null: the compiler has removed this lock
            monitors.add(lock.toString());
          }
        }
      }
    }
    return monitors;
  }

  private static Optional<String> text(Map<?, ?> json, String key) {
    return Optional.ofNullable(json.get(key)).map(Object::toString);
  }

  private static Map<?, ?> object(Object json) {
    if (json instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("no thread dump: an object is missing");
  }

  private static List<?> list(Object json) {
    if (json instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("no thread dump: an array is missing");
  }
}
