package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The measuring of some answers to one exercise, to be done once. JMH runs once for each answer in
 * each round, so that answers of the same class name stand side by side, and a machine that slows
 * down slows them all.
 *
 * <p>One thread calls {@link #outcome}; any thread may {@link #close}.
 */
public final class MeasuringRun implements AutoCloseable {
  /** How long JMH may be silent beyond an iteration, on however slow a machine. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int ITERATIONS = 10;

  private final ExerciseBenchmark benchmark;
  private final List<MeasuredAnswer> subjects;
  private final MeasuringMode mode;
  private final Consumer<String> progress;
  private final Duration patience;
  private final Object lock = new Object();
  private JmhProcess child; // guarded by lock; null if none
  private boolean closed; // guarded by lock

  MeasuringRun(
      ExerciseBenchmark benchmark,
      List<MeasuredAnswer> subjects,
      MeasuringMode mode,
      Consumer<String> progress,
      Duration patience) {
    this.benchmark = benchmark;
    this.subjects = List.copyOf(subjects);
    this.mode = mode;
    this.progress = progress;
    this.patience = patience.plus(mode.iteration().multipliedBy(ITERATIONS));
    var names = new HashSet<>(Set.of(MeasuredAnswer.BASELINE));
    for (MeasuredAnswer subject : subjects) {
      if (!names.add(subject.name())) {
        throw new IllegalArgumentException("two answers by the name of " + subject.name());
      }
    }
  }

  /**
   * Measures: the baseline and each answer, in each round.
   *
   * @throws MeasuringException if an answer doesn't compile, throws or never ends, JMH fails, the
   *     disk is full, or this is closed meanwhile; the message says which and what to do
   * @throws InterruptedException if the calling thread is interrupted; JMH is killed then
   */
  public MeasuringResult outcome() throws MeasuringException, InterruptedException {
    try (var workshop = BenchmarkCompiler.open()) {
      var classes = new LinkedHashMap<MeasuredAnswer, Path>();
      for (MeasuredAnswer subject : subjects) {
        requireOpen();
        progress.accept("%s: compiling %s".formatted(benchmark, subject.name()));
        classes.put(subject, workshop.compile(benchmark, subject));
      }
      var all = new ArrayList<Measurement>();
      for (int round = 1; round <= mode.rounds(); round++) {
        for (Run run : runs(classes)) {
          all.addAll(measured(run, round, workshop));
        }
      }
      return MeasuringResult.of(benchmark, mode, all);
    }
  }

  /** One run of JMH: a method of the benchmark, with one answer's classes. */
  private record Run(String subject, String method, Path classes) {}

  /** The baseline calls no answer, but its class names one: any will do. */
  private static List<Run> runs(Map<MeasuredAnswer, Path> classes) {
    var runs = new ArrayList<Run>();
    classes.forEach((subject, folder) -> {
      if (runs.isEmpty()) {
        runs.add(new Run(MeasuredAnswer.BASELINE, "baseline", folder));
      }
      runs.add(new Run(subject.name(), "answer", folder));
    });
    return runs;
  }

  private List<Measurement> measured(Run run, int round, BenchmarkCompiler workshop)
      throws MeasuringException, InterruptedException {
    String what = benchmark + ", " + run.subject();
    String which = mode.rounds() == 1 ? what : what + ", round " + round;
    Path report = workshop.folder().resolve("report.json");
    try (var jmh = start(run, report, workshop)) {
      int status = jmh.await(line -> progress.accept(which + ", " + line), patience);
      requireOpen();
      if (jmh.isEndless()) {
        throw new MeasuringException(
            ("%s could not be measured: a call did not come to its end within %d s, and was"
                    + " stopped. Does it end with one thread too, and when it is called again and"
                    + " again?")
                .formatted(what, patience.toSeconds()));
      }
      if (status != 0 || !Files.exists(report)) {
        throw new MeasuringException(
            "%s could not be measured: %s".formatted(what, jmh.complaint()));
      }
      var measurements = JmhReport.read(run.subject(), Files.readString(report));
      if (measurements.isEmpty()) {
        throw new MeasuringException(
            "%s could not be measured: its benchmark has no method '%s'"
                .formatted(what, run.method()));
      }
      return measurements;
    } catch (IOException e) {
      throw BenchmarkCompiler.cannotWrite(e);
    } catch (IllegalArgumentException e) {
      throw new MeasuringException(
          "%s was measured, but the report can't be read: %s. Is the disk full?"
              .formatted(what, e.getMessage()),
          e);
    }
  }

  private JmhProcess start(Run run, Path report, BenchmarkCompiler workshop)
      throws IOException, MeasuringException {
    Files.deleteIfExists(report);
    synchronized (lock) {
      requireOpen();
      child = JmhProcess.start(run.classes(), workshop.folder(), arguments(run, report));
      return child;
    }
  }

  private List<String> arguments(Run run, Path report) {
    String time = mode.iteration().toMillis() + "ms";
    var arguments =
        new ArrayList<>(
            List.of(
                "^" + benchmark.className().replace(".", "\\.") + "\\." + run.method() + "$",
                "-foe",
                "true",
                "-f",
                "1",
                "-wi",
                "" + mode.warmUps(),
                "-w",
                time,
                "-i",
                "" + mode.iterations(),
                "-r",
                time,
                "-rf",
                "json",
                "-rff",
                report.toString()));
    var parameters = new LinkedHashMap<>(benchmark.parameters(mode));
    if (run.subject().equals(MeasuredAnswer.BASELINE)) {
      parameters.put("threads", "1"); // it has no more
    }
    parameters.forEach((name, values) -> arguments.addAll(List.of("-p", name + "=" + values)));
    return arguments;
  }

  private void requireOpen() throws MeasuringException {
    synchronized (lock) {
      if (closed) {
        throw new MeasuringException("Measuring " + benchmark + " was stopped.");
      }
    }
  }

  /** Stops it: what runs is killed, and {@link #outcome} throws. A second close does nothing. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      if (child != null) {
        child.close();
      }
    }
  }
}
