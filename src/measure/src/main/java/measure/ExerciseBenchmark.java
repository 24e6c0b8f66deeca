package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.Exercise;

/**
 * How the speed of one exercise is measured: a JMH class with the methods {@code baseline}, which
 * uses no answer, and {@code answer}, which calls the exercise. The first lines of its source say
 * what stands beside the reference, and which parameters do for a quick look; comments, as those
 * that head an answer, because they are read before anything compiles:
 *
 * <pre>{@code
 * // beside: wrong/get-in-the-submit-loop, right/virtual-threads-pooled
 * // quick: threads=1,2 size=1000
 * }</pre>
 */
public final class ExerciseBenchmark {
  private static final Pattern HEADER = Pattern.compile("(?m)^// (beside|quick): *(.*)$");

  private final Exercise exercise;
  private final Path source;
  private final List<String> beside;
  private final Map<String, String> quick;

  private ExerciseBenchmark(
      Exercise exercise, Path source, List<String> beside, Map<String, String> quick) {
    this.exercise = exercise;
    this.source = source;
    this.beside = beside;
    this.quick = quick;
  }

  static ExerciseBenchmark in(Exercise exercise, Path source) throws IOException {
    String text = Files.readString(source);
    var quick = new LinkedHashMap<String, String>();
    words(text, "quick", " +")
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> quick.put(setting[0], setting.length < 2 ? "" : setting[1]));
    return new ExerciseBenchmark(exercise, source, words(text, "beside", ", *").toList(), quick);
  }

  private static Stream<String> words(String text, String header, String separator) {
    return HEADER
        .matcher(text)
        .results()
        .filter(line -> line.group(1).equals(header))
        .flatMap(line -> Stream.of(line.group(2).strip().split(separator)))
        .filter(word -> !word.isEmpty());
  }

  /** The lesson's folder, {@code 03-pools}. */
  public String lesson() {
    return exercise.lesson().name();
  }

  /** The exercise's simple name, {@code PoolMap}. */
  public String exercise() {
    return exercise.name();
  }

  /** The file as the learner has it now. */
  public MeasuredAnswer learners() throws IOException {
    return MeasuredAnswer.ofFile("yours", exercise.path(), exercise.file());
  }

  /** The reference solution. */
  public MeasuredAnswer reference() throws IOException {
    return MeasuredAnswer.ofFile("reference", exercise.path(), exercise.reference());
  }

  /**
   * The kept answers that this benchmark sets beside the reference.
   *
   * @throws IOException if one of them is not there
   */
  public List<MeasuredAnswer> beside() throws IOException {
    var subjects = new ArrayList<MeasuredAnswer>();
    for (String name : beside) {
      var answer = exercise.answer(name);
      if (answer.isEmpty()) {
        throw new IOException(
            "%s has no answer %s to stand beside %s"
                .formatted(exercise.lesson().solution(), name, exercise.name()));
      }
      subjects.add(new MeasuredAnswer(name, answer.get().sources()));
    }
    return List.copyOf(subjects);
  }

  /**
   * Makes ready to measure the baseline and these answers, in turn. Nothing runs before {@link
   * MeasuringRun#outcome}.
   *
   * @param subjects with names of their own
   * @param progress gets a line now and then, from any thread
   * @throws IllegalArgumentException if two have the same name, or one the baseline's
   */
  public MeasuringRun measuring(
      List<MeasuredAnswer> subjects, MeasuringMode mode, Consumer<String> progress) {
    return measuring(subjects, mode, progress, MeasuringRun.PATIENCE);
  }

  /** The same with another patience for answers that never end. */
  MeasuringRun measuring(
      List<MeasuredAnswer> subjects,
      MeasuringMode mode,
      Consumer<String> progress,
      Duration patience) {
    return new MeasuringRun(this, subjects, mode, progress, patience);
  }

  /** The parameters' values for a quick look, as JMH takes them: {@code threads}, {@code 1,2}. */
  public Map<String, String> quickLook() {
    return Collections.unmodifiableMap(quick);
  }

  /** JMH's parameters in that mode, by name; those that are not there have all their values. */
  Map<String, String> parameters(MeasuringMode mode) {
    return mode.everything() ? Map.of() : quick;
  }

  String className() {
    return "bench."
        + exercise.lesson().packageName()
        + "."
        + source.getFileName().toString().replace(".java", "");
  }

  Path source() {
    return source;
  }

  /** Where the compiler finds what an answer doesn't bring: the lesson, other benchmarks. */
  List<Path> otherSources() {
    return List.of(
        exercise.lesson().mainSources(), Benchmarks.sources(exercise.lesson().workbook()));
  }

  /** {@code 03-pools/PoolMap}. */
  @Override
  public String toString() {
    return lesson() + "/" + exercise();
  }
}
