package check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import judge.Judge;
import judge.Verdict;

/**
 * Has answers judged, each in its exercise's place in a lesson that is otherwise as shipped.
 * Thread-safe; the lessons are laid out in a temporary folder until it is closed.
 */
final class Verdicts implements AutoCloseable {
  private final Judge judge;
  private final Path folder;
  private final Map<Path, Stage> stages = new ConcurrentHashMap<>();

  /** The judge is the caller's to close. */
  Verdicts(Judge judge) throws IOException {
    this.judge = judge;
    folder = Files.createTempDirectory("many-hands-check");
  }

  /** The verdict on an answer. */
  Verdict on(Answer answer) throws IOException, InterruptedException {
    return judge.judge(stage(answer).with(answer));
  }

  /** The verdicts on an answer, in so many runs or fewer, at least one: see {@link Judge}. */
  List<Verdict> on(Answer answer, int times) throws IOException, InterruptedException {
    return judge.judge(stage(answer).with(answer), times);
  }

  /** What is wrong with the verdict on an answer, or with the answer. */
  Optional<Fault> fault(Answer answer) throws IOException, InterruptedException {
    return Expectation.complaint(answer, on(answer))
        .map(complaint -> answer.exercise().lesson().fault(answer.file(), complaint));
  }

  private Stage stage(Answer answer) throws IOException {
    var lesson = answer.exercise().lesson();
    try {
      return stages.computeIfAbsent(
          lesson.folder(),
          _ -> {
            try {
              return Stage.of(lesson, Files.createTempDirectory(folder, "stage"));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    Trees.delete(folder);
  }
}
