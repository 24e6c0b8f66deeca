package coach.play;

import coach.course.CoachFolder;
import coach.files.AtomicFile;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import judge.api.Verdict;
import workbook.Exercise;

/** The pages beside a report, on which answers are played that a schedule has proved wrong. */
public final class ReportGames {
  private ReportGames() {}

  /**
   * Whether a page can be made for the verdict.
   *
   * @param finding an answer's
   */
  public static boolean isPlayable(ExerciseVerdict finding) {
    return finding.failure().flatMap(Verdict.Failure::picture).isPresent();
  }

  /**
   * Writes the pages.
   *
   * @param findings those for which a page can be made
   * @param report the report's file
   * @return the page of each answer that has one: a failure may come from no schedule
   * @throws IOException if a page can't be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static Map<Exercise, Path> write(
      Collection<ExerciseVerdict> findings, Path report, VerdictService service)
      throws IOException, InterruptedException {
    var games = new LinkedHashMap<Exercise, Path>();
    for (ExerciseVerdict finding : findings) {
      Exercise exercise = finding.exercise();
      String test = finding.failure().map(Verdict.Failure::test).orElse("");
      if (BrowserGame.of(exercise, new PlayOptions(test, ""), service)
          instanceof BrowserGame.Made(var page, var _)) {
        String name = CoachFolder.fileName("play-" + exercise.name()) + ".html";
        Path file = report.resolveSibling(name);
        AtomicFile.write(file, page.html().getBytes(StandardCharsets.UTF_8));
        games.put(exercise, file);
      }
    }
    return games;
  }
}
