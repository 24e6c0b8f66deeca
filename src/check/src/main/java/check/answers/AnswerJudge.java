package check.answers;

import check.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import judge.Judge;
import judge.api.Submission;
import judge.api.Verdict;
import judge.files.TemporaryFolders;
import workbook.Answer;

/**
 * Has answers judged, each in its exercise's place in a lesson that is otherwise as shipped.
 * Thread-safe; the lessons are laid out in a temporary folder until it is closed.
 */
public final class AnswerJudge implements AutoCloseable {
  private final Judge judge;
  private final Path folder;
  private final Map<Path, StagedLesson> stages = new ConcurrentHashMap<>();

  /** The judge is the caller's to close. */
  public AnswerJudge(Judge judge) throws IOException {
    this.judge = judge;
    folder = Files.createTempDirectory("many-hands-check");
  }

  /** The verdicts on several answers, which may share JVMs: see {@link Judge#judge(List)}. */
  List<Verdict> on(List<Answer> answers) throws IOException, InterruptedException {
    var submissions = new ArrayList<Submission>();
    for (Answer answer : answers) {
      submissions.add(stage(answer).with(answer));
    }
    return judge.judge(submissions);
  }

  /** For each answer what is wrong with its verdict, or with it. */
  public List<Optional<Fault>> faults(List<Answer> answers)
      throws IOException, InterruptedException {
    var verdicts = on(answers);
    var faults = new ArrayList<Optional<Fault>>();
    for (int i = 0; i < answers.size(); i++) {
      faults.add(fault(answers.get(i), verdicts.get(i)));
    }
    return faults;
  }

  private static Optional<Fault> fault(Answer answer, Verdict verdict) throws IOException {
    return ExpectedVerdict.complaint(answer, verdict)
        .map(complaint -> Fault.of(answer.exercise().lesson(), answer.file(), complaint));
  }

  private StagedLesson stage(Answer answer) throws IOException {
    var lesson = answer.exercise().lesson();
    try {
      return stages.computeIfAbsent(
          lesson.folder(),
          _ -> {
            try {
              return StagedLesson.of(lesson, Files.createTempDirectory(folder, "stage"));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    TemporaryFolders.delete(folder);
  }
}
