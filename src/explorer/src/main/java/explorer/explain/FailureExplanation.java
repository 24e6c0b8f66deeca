package explorer.explain;

import explorer.program.CodeSite;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.race.DataRace;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunOutcome;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kit.belief.Misconception;
import kit.diagnosis.SourceLine;
import kit.text.TruncatedText;

/**
 * A failed run, told.
 *
 * @param happened what went wrong and why, in a few sentences
 * @param belief that it points to, if it points to one
 * @param picture the steps in lanes, with the seed; lines of at most 78 columns
 */
public record FailureExplanation(String happened, Optional<Misconception> belief, String picture) {

  /**
   * Tells a run.
   *
   * @param outcome the sentence of the demand that did not hold; null if that is not how it failed
   * @throws IllegalArgumentException if the run did not fail
   */
  public static FailureExplanation of(Run run, String outcome) {
    var wording = new StepWording(run);
    return switch (run.ending()) {
      case RunOutcome.Threw(ControlledThread who, Throwable thrown) -> {
        var causes = new CauseFinder(run.log(), wording);
        boolean haveAllEnded = who.role() == ThreadRole.DIRECTOR;
        Optional<Cause> cause = haveAllEnded ? causes.findInWrongOutcome() : causes.find();
        String sentence = outcome == null ? threw(who, thrown) : outcome;
        yield told(run, wording, sentence, cause, List.of());
      }
      case RunOutcome.Standstill(var waiting) ->
          told(
              run,
              wording,
              new StandstillExplainer(run, wording, waiting).tell(),
              new SpuriousWakeUpCause(run.log())
                  .find()
                  .or(() -> new EmptyQueueCause(run.log(), wording, waiting).find())
                  .or(() -> new MisdirectedSignalCause(run, waiting).find())
                  .or(() -> new StandstillExplainer(run, wording, waiting).missedSignal())
                  .or(() -> new StandstillExplainer(run, wording, waiting).lockOrder())
                  .or(() -> lostCount(run, wording, waiting)),
              waiting);
      case RunOutcome.Endless(var running) ->
          told(run, wording, endless(run, running), Optional.empty(), List.of());
      case RunOutcome.Collision(Step inside, Step entering) ->
          told(run, wording, "", Optional.of(collision(wording, inside, entering)), List.of());
      case RunOutcome.Done _, RunOutcome.Halted _, RunOutcome.CannotJudge _ ->
          throw new IllegalArgumentException("This run did not fail.");
    };
  }

  /**
   * Tells a run that came out right, and has a data race.
   *
   * @param race not necessarily the run's only one
   */
  public static FailureExplanation ofRace(Run run, DataRace<Step> race) {
    var wording = new StepWording(run);
    Cause cause = new DataRaceCause(race, run.log(), wording).tell();
    return told(run, wording, "", Optional.of(cause), List.of());
  }

  /**
   * Tells a run in which a thread was stopped for ever, and another one could not go on.
   *
   * @param stopped that thread
   */
  public static FailureExplanation ofStopped(Run run, ControlledThread stopped) {
    CodeSite before = run.site(stopped.pending().site());
    String sentence =
        "%s was stopped for ever %s in line %d of %s. Then %s"
            .formatted(
                stopped.name(),
                run.hasStoppedInsideACall()
                    ? "inside %s(), which has a lock,".formatted(before.name())
                    : "before its step",
                before.line(),
                before.file(),
                others(run));
    return told(run, new StepWording(run), sentence, Optional.empty(), List.of());
  }

  private static String others(Run run) {
    return switch (run.ending()) {
      case RunOutcome.Standstill(var waiting) -> {
        var explainer = new StandstillExplainer(run, new StepWording(run), waiting);
        var first = waiting.getFirst();
        yield "%s waits for ever %s.".formatted(first.who().name(), explainer.whatFor(first));
      }
      case RunOutcome.Endless(var running) ->
          "%s goes round in a loop for ever.".formatted(running.getFirst().name());
      default -> throw new IllegalArgumentException("All others could go on.");
    };
  }

  private static FailureExplanation told(
      Run run,
      StepWording wording,
      String sentence,
      Optional<Cause> cause,
      List<RunOutcome.Waiter> waiting) {
    List<Step> steps = cause.map(Cause::steps).orElse(List.of());
    String picture = new SchedulePicture(wording, run.log(), steps, waiting).draw();
    boolean isSchedule = run.stopped().isEmpty(); // else a seed does not tell it
    String replay = isSchedule ? "Replay: seed " + run.choices().departures().seed() : "";
    return new FailureExplanation(
        (sentence + " " + cause.map(Cause::sentence).orElse("")).strip(),
        cause.flatMap(Cause::belief),
        picture.isEmpty() || replay.isEmpty() ? picture + replay : picture + "\n" + replay);
  }

  /** Why nobody opens what all wait for, unless it is a lock: perhaps somebody has miscounted. */
  private static Optional<Cause> lostCount(
      Run run, StepWording wording, List<RunOutcome.Waiter> waiting) {
    return waiting.stream().allMatch(w -> w.act() == StepKind.CALL)
        ? new CauseFinder(run.log(), wording).find()
        : Optional.empty();
  }

  private static String threw(ControlledThread who, Throwable thrown) {
    String where =
        SourceLine.ofLearner(thrown.getStackTrace()).map(line -> " at " + line).orElse("");
    String message = message(thrown);
    String first =
        message == null
            ? ""
            : TruncatedText.shortened(message.split("\\R", 2)[0], TruncatedText.MOST / 4);
    String said =
        message == null
            ? ""
            : thrown instanceof AssertionError
                ? ", with the message \"%s\"".formatted(first)
                : " (" + first + ")";
    return "%s ended with %s%s%s."
        .formatted(who.name(), thrown.getClass().getSimpleName(), where, said);
  }

  /** The message of an exception may be the learner's code too; it runs in no schedule here. */
  private static String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable unwell) {
      return null;
    }
  }

  private static String endless(Run run, List<ControlledThread> running) {
    String who = running.stream().map(ControlledThread::name).collect(Collectors.joining(" and "));
    Optional<Step> last =
        run.log().reversed().stream().filter(s -> running.contains(s.who())).findFirst();
    return "It never ends: %s %s round in a loop for ever%s."
        .formatted(
            who,
            running.size() == 1 ? "goes" : "go",
            last.map(s -> " (" + s.site().file() + ":" + s.site().line() + ")").orElse(""));
  }

  private static Cause collision(StepWording wording, Step inside, Step entering) {
    String type = inside.location().on().getClass().getSimpleName();
    String sentence =
        "%s was still inside %s when %s called %s: %s lets nobody else in while it changes."
            .formatted(
                inside.who().name(),
                wording.call(inside),
                entering.who().name(),
                wording.call(entering),
                StepWording.article(type));
    return new LockEvidence(inside, entering, inside)
        .explainOneStepMissing(sentence, wording.names());
  }
}
