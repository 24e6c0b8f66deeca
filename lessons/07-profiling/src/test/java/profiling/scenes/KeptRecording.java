package profiling.scenes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;

/**
 * One of the recordings that are kept among the tests' resources, and what the text beside it says
 * is in it. Both were made by {@code bench.recordings.Recordings}.
 */
public final class KeptRecording {
  /** In place of an empty name in the text. */
  private static final String NONE = "-";

  private final String name;
  private final List<String[]> facts;

  private KeptRecording(String name) {
    this.name = name;
    try (Stream<String> lines = Files.lines(file(name + ".txt"))) {
      facts = lines.filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static KeptRecording called(String name) {
    return new KeptRecording(name);
  }

  /** Where nothing is. */
  public static Path missing() {
    return Path.of("there-is-no-such-recording.jfr");
  }

  public Path file() {
    return file(name + ".jfr");
  }

  private static Path file(String name) {
    var url = KeptRecording.class.getResource("/recordings/" + name);
    if (url == null) {
      throw new IllegalStateException(
          "The tests' resources lack recordings/%s: build the lesson as a whole.".formatted(name));
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * All waits at objects of one class.
   *
   * @param type of the events, without {@code jdk.}
   * @param millis the sum if each wait is cut off to whole milliseconds
   * @param atOneObject the largest sum for one object
   */
  public record Lock(
      String type,
      String className,
      int events,
      long nanos,
      long longest,
      long millis,
      long atOneObject) {

    /** Whether a thread waits because another one keeps it out. */
    public boolean isContended() {
      return type.equals("JavaMonitorEnter");
    }
  }

  public List<Lock> locks() {
    var locks = new ArrayList<Lock>();
    for (var fact : facts) {
      if (fact[0].equals("lock")) {
        locks.add(
            new Lock(
                type(fact),
                fact[2],
                Integer.parseInt(fact[3]),
                Long.parseLong(fact[4]),
                Long.parseLong(fact[5]),
                Long.parseLong(fact[6]),
                Long.parseLong(fact[7])));
      }
    }
    return locks;
  }

  /**
   * How long the last wait for each class took.
   *
   * @param type of the events, without {@code jdk.}
   * @param field that names the class
   */
  public Map<String, Long> lastWaits(String type, String field) {
    var last = new HashMap<String, Long>();
    try (var recording = new RecordingFile(file())) {
      while (recording.hasMoreEvents()) {
        var event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk." + type)) {
          last.put(event.getClass(field).getName(), event.getDuration().toNanos());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return last;
  }

  public boolean isCalled(String other) {
    return name.equals(other);
  }

  /**
   * All waits of one type of the threads of one name.
   *
   * @param type of the events, without {@code jdk.}
   * @param name empty for threads without one
   * @param millis the sum if each wait is cut off to whole milliseconds
   */
  public record Waiting(String type, boolean virtual, String name, long nanos, long millis) {

    /** The same with another clock. */
    public Waiting times(double factor) {
      return new Waiting(
          type, virtual, name, Math.round(nanos * factor), Math.round(millis * factor));
    }

    /** As a sentence calls the thread. */
    String thread() {
      return name.isEmpty() ? "the thread without a name" : name;
    }
  }

  public List<Waiting> threads() {
    var threads = new ArrayList<Waiting>();
    for (var fact : facts) {
      if (fact[0].equals("thread")) {
        int end = fact.length;
        var words = List.of(fact).subList(3, end - 5);
        var thread = String.join(" ", words);
        threads.add(
            new Waiting(
                type(fact),
                fact[2].equals("virtual"),
                thread.equals(NONE) ? "" : thread,
                Long.parseLong(fact[end - 4]),
                Long.parseLong(fact[end - 2])));
      }
    }
    return threads;
  }

  /**
   * Samples, counted in one of several ways.
   *
   * @param type of the events, without {@code jdk.}
   * @param packageName of the methods that were counted, or {@code -} for any
   * @param way how they were counted
   * @param method class, dot, name
   */
  public record Samples(String type, String packageName, String way, String method, int number) {}

  public List<Samples> samples() {
    var samples = new ArrayList<Samples>();
    for (var fact : facts) {
      if (fact[0].equals("sample")) {
        samples.add(new Samples(type(fact), fact[2], fact[3], fact[4], Integer.parseInt(fact[5])));
      }
    }
    return samples;
  }

  private static String type(String[] fact) {
    return fact[1].replace("jdk.", "");
  }

  @Override
  public String toString() {
    return name + ".jfr";
  }
}
