package bench.recordings;

import bakery.Bakery;
import bench.scenes.ForcedContention;
import harbour.Harbour;
import harbour.Pilot;
import harbour.charts.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import market.Market;
import numbers.Primes;
import words.Inbox;
import words.Report;

/**
 * Makes the recordings that the exercises of lesson 07 read, and beside each a text that says what
 * is in it:
 *
 * <pre>
 * {@code mvn -q -pl src/bench -am compile exec:exec@recordings}
 * </pre>
 *
 * <p>They are made once and kept, so that their durations are data: one that is there already is
 * left as it is. To have one made anew, delete it, let the machine be quiet, and judge that
 * lesson's answers: they demand that the ways to count still come to different results.
 */
public final class Recordings {
  private static final List<String> WAITS =
      List.of("jdk.JavaMonitorEnter", "jdk.JavaMonitorWait", "jdk.ThreadPark", "jdk.ThreadSleep");

  private final Path folder;

  private Recordings(Path folder) {
    this.folder = folder;
  }

  /** Something that happens while it is recorded. */
  @FunctionalInterface
  private interface Scene {
    void play() throws IOException, InterruptedException;
  }

  /**
   * Writes those that are not there.
   *
   * @param arguments the folder that they go to
   * @throws IOException if they can't be written
   * @throws InterruptedException never
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var recordings = new Recordings(Path.of(arguments[0]));
    Files.createDirectories(recordings.folder);
    var queueing = new ForcedContention();
    recordings.waits("bakery", () -> new Bakery(queueing).morning());
    recordings.waits("market", () -> new Market(queueing).day());
    recordings.waits(
        "quiet", () -> queueing.start("night-watch", () -> queueing.sleep(300)).join());
    recordings.samples("words", List.of("words", "numbers"), Recordings::write);
    recordings.samplesAndLocks(
        "harbour",
        List.of("harbour", "harbour.charts"),
        () -> {
          new Harbour(queueing).day();
          Harbour.work();
          new Pilot().steer();
          new Chart().draw();
        });
  }

  private static void write() throws IOException, InterruptedException {
    var inbox = new Inbox();
    var waiting = new ForcedContention().start("inbox", inbox::await);
    new Report().print();
    new Primes().print();
    inbox.close();
    waiting.join();
  }

  private void waits(String name, Scene scene) throws IOException, InterruptedException {
    try (var recording = new Recording()) {
      WAITS.forEach(type -> recording.enable(type).withThreshold(Duration.ZERO).withStackTrace());
      record(recording, name, List.of(), scene);
    }
  }

  private void samples(String name, List<String> packages, Scene scene)
      throws IOException, InterruptedException {
    try (var recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(20));
      record(recording, name, packages, scene);
    }
  }

  /** As {@link #samples}, and the waits to enter a monitor. */
  private void samplesAndLocks(String name, List<String> packages, Scene scene)
      throws IOException, InterruptedException {
    try (var recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ZERO).withStackTrace();
      record(recording, name, packages, scene);
    }
  }

  private void record(Recording recording, String name, List<String> packages, Scene scene)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".jfr");
    if (Files.exists(file)) {
      return;
    }
    recording.start();
    scene.play();
    recording.stop();
    Path all = Files.createTempFile(name, ".jfr");
    recording.dump(all);
    try (var events = new RecordingFile(all)) {
      events.write(file, event -> !isOfTheRecorder(event));
    }
    Files.delete(all);
    var lines = new ArrayList<String>();
    lines.add("# What is in " + name + ".jfr. Written by bench.recordings.Recordings with it.");
    lines.addAll(RecordingSummary.of(RecordingFile.readAllEvents(file), packages));
    Files.write(folder.resolve(name + ".txt"), lines);
    IO.println(file + ": " + Files.size(file) + " bytes");
  }

  /** Its own threads wait for each other too, now and then. */
  private static boolean isOfTheRecorder(RecordedEvent event) {
    var thread = event.hasField("eventThread") ? event.getThread("eventThread") : null;
    return thread != null
        && thread.getJavaName() != null
        && thread.getJavaName().startsWith("JFR ");
  }
}
