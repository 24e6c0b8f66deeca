package bench.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import measure.Benchmarks;
import measure.Machine;
import measure.MeasuredAnswer;
import measure.MeasuringException;
import measure.MeasuringMode;
import measure.MeasuringResult;
import measure.RecursiveDelete;
import measure.ResultCharts;
import pictures.Picture;
import pictures.RecordedRun;
import pictures.RecordingSettings;
import workbook.Workbook;

/**
 * Measures and records anew what the lessons' texts show, and writes each picture beside the text,
 * as SVG and in words. Takes some minutes, on a machine that does nothing else.
 */
final class LessonFigures {
  /** Rounds enough for an error that means something, and no more: it is one exercise. */
  private static final MeasuringMode MODE =
      new MeasuringMode("figures", 3, 3, 5, Duration.ofMillis(200), true);

  private static final String SUBJECT = "reference";

  private LessonFigures() {}

  /**
   * @param args the workbook's root
   */
  public static void main(String[] args) throws Exception {
    var workbook = new Workbook(Path.of(args[0]));
    try {
      curves(workbook, workbook.lesson("06-measuring").orElseThrow().folder().resolve("pictures"));
      timeline(workbook.lesson("07-profiling").orElseThrow().folder(), "Ex02_ContendedShop");
    } catch (MeasuringException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void curves(Workbook workbook, Path folder)
      throws IOException, InterruptedException, MeasuringException {
    var benchmark =
        new Benchmarks(workbook)
            .of(workbook.exercise("03-pools", "PoolMap").orElseThrow())
            .orElseThrow();
    var subject = new MeasuredAnswer(SUBJECT, benchmark.reference().sources());
    try (var measuring = benchmark.measuring(List.of(subject), MODE, IO::println)) {
      MeasuringResult outcome = measuring.outcome();
      var drawings = new ResultCharts("3.1 PoolMap", outcome, SUBJECT);
      write(folder, "speed-up", drawings.speedUp());
      write(folder, "break-even", drawings.breakEven());
    }
  }

  private static void timeline(Path lesson, String example)
      throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("figures");
    try {
      write(lesson.resolve("pictures"), "timeline", Optional.of(timeline(lesson, example, work)));
    } finally {
      RecursiveDelete.delete(work);
    }
  }

  private static Picture timeline(Path lesson, String example, Path work)
      throws IOException, InterruptedException {
    Path recording = work.resolve("example.jfr");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(RecordingSettings.options(work, recording));
    command.add("examples/" + example + ".java");
    int status =
        new ProcessBuilder(command).directory(lesson.toFile()).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("%s ended with status %d".formatted(example, status));
    }
    var drawn = RecordedRun.read(recording).whole(example.replaceFirst("^Ex\\d\\d_", "")).draw();
    return new Picture(
        drawn.title(), drawn.svg(), drawn.words() + "\nRecorded on: " + Machine.here());
  }

  private static void write(Path folder, String name, Optional<Picture> picture)
      throws IOException {
    Files.createDirectories(folder);
    var drawn =
        picture.orElseThrow(() -> new IOException("too little was measured for the " + name));
    Files.writeString(folder.resolve(name + ".svg"), drawn.svg());
    Files.writeString(folder.resolve(name + ".txt"), drawn.words() + "\n");
    IO.println(folder.resolve(name + ".svg"));
  }
}
