package coach.command;

import coach.classroom.BatchJudge;
import coach.course.AnswerText;
import coach.explanation.AssistantBriefing;
import coach.explanation.VerdictExplanation;
import coach.progress.ProgressiveHints;
import coach.progress.VerdictRecorder;
import coach.submission.Learner;
import coach.verdict.ExerciseJudge;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.Exercise;

/** Judges an answer and shows, beside the verdict, what there is to read about it. */
@Command(
    name = "explain",
    description = "Judges your answer, and shows the section that the verdict names.",
    footer = {
      "",
      "With --for-assistant it prints what an AI assistant needs to help you without giving the"
          + " solution away: copy it into your conversation.",
      "Exit code 1 if it is not solved."
    })
final class ExplainCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "3.1 or PoolMap; else the first that is not solved.")
  private String exercise;

  @Option(
      names = "--for-assistant",
      description = "Prints what an AI assistant needs, your answer included.")
  private boolean forAssistant;

  @Override
  public Integer call() throws Exception {
    var meant = orFirstUnsolved(exercise);
    var recorder =
        VerdictRecorder.of(coach().progress(), coach().environment().clock(), List.of(meant));
    var verdict = judge(meant);
    recorder.remember(verdict).ifPresent(this::warn);
    var explanation = new VerdictExplanation(verdict);
    if (forAssistant) {
      var hints = new ProgressiveHints(meant, coach().progress()).seen();
      var briefing = new AssistantBriefing(explanation, answer(meant), hints);
      coach().print(briefing.page(), coach().capabilities().plain());
    } else {
      coach().print(explanation.page());
    }
    return verdict.outcome().isSolved() ? Coach.EXIT_OK : Coach.EXIT_NOT_SOLVED;
  }

  private ExerciseVerdict judge(Exercise meant) throws Exception {
    var services = coach().environment().verdictServices();
    try (var judging = services.open(coach().workbook(), VerdictService.Purpose.BATCH)) {
      var own = List.of(Learner.of(coach().workbook().root()));
      return new BatchJudge(new ExerciseJudge(judging), 1)
          .run(own, List.of(meant), _ -> {})
          .getFirst()
          .finding();
    }
  }

  /** Empty if there is none, or it is no text: then the verdict says so. */
  private static String answer(Exercise meant) throws IOException {
    if (!Files.isRegularFile(meant.file())) {
      return "";
    }
    try {
      return AnswerText.source(Files.readAllBytes(meant.file()));
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
