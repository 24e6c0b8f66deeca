package kit.schedules.tell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kit.LongText;
import kit.Misconception;
import kit.SourceLine;
import kit.schedules.schedule.Ending;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Run;
import kit.schedules.schedule.Step;

/**
 * A failed run, told.
 *
 * @param happened what went wrong and why, in a few sentences
 * @param belief that it points to, if it points to one
 * @param picture the steps in lanes, with the seed; lines of at most 78 columns
 */
public record Story(String happened, Optional<Misconception> belief, String picture) {

  /**
   * Tells a run.
   *
   * @param outcome the sentence of the demand that did not hold; null if that is not how it failed
   * @throws IllegalArgumentException if the run did not fail
   */
  public static Story of(Run run, String outcome) {
    var wording = new Wording(run);
    return switch (run.ending()) {
      case Ending.Threw(Participant who, Throwable thrown) -> {
        Optional<Cause> cause = new Causes(run.log(), wording).find();
        String sentence = outcome == null ? threw(who, thrown) : outcome;
        yield told(run, wording, sentence, cause, List.of());
      }
      case Ending.Standstill(var waiting) ->
          told(
              run,
              wording,
              new Deadlocks(run, wording, waiting).tell(),
              new EmptyQueue(run.log(), wording, waiting).find(),
              waiting);
      case Ending.Endless(var running) ->
          told(run, wording, endless(run, running), Optional.empty(), List.of());
      case Ending.Collision(Step inside, Step entering) ->
          told(run, wording, "", Optional.of(collision(wording, inside, entering)), List.of());
      case Ending.Done _, Ending.CannotJudge _ ->
          throw new IllegalArgumentException("This run did not fail.");
    };
  }

  private static Story told(
      Run run,
      Wording wording,
      String sentence,
      Optional<Cause> cause,
      List<Ending.Waiter> waiting) {
    List<Step> steps = cause.map(Cause::steps).orElse(List.of());
    String picture = new Picture(wording, run.log(), steps, waiting).draw();
    String replay = "Replay: seed " + run.choices().departures().seed();
    return new Story(
        (sentence + " " + cause.map(Cause::sentence).orElse("")).strip(),
        cause.flatMap(Cause::belief),
        picture.isEmpty() ? replay : picture + "\n" + replay);
  }

  private static String threw(Participant who, Throwable thrown) {
    String where =
        SourceLine.ofLearner(thrown.getStackTrace()).map(line -> " at " + line).orElse("");
    String message = message(thrown);
    String first =
        message == null ? "" : LongText.shortened(message.split("\\R", 2)[0], LongText.MOST / 4);
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

  private static String endless(Run run, List<Participant> running) {
    String who = running.stream().map(Participant::name).collect(Collectors.joining(" and "));
    Optional<Step> last =
        run.log().reversed().stream().filter(s -> running.contains(s.who())).findFirst();
    return "It never ends: %s %s round in a loop for ever%s."
        .formatted(
            who,
            running.size() == 1 ? "goes" : "go",
            last.map(s -> " (" + s.site().file() + ":" + s.site().line() + ")").orElse(""));
  }

  private static Cause collision(Wording wording, Step inside, Step entering) {
    String type = inside.location().on().getClass().getSimpleName();
    String sentence =
        "%s was still inside %s when %s called %s: %s lets nobody else in while it changes."
            .formatted(
                inside.who().name(),
                wording.call(inside),
                entering.who().name(),
                wording.call(entering),
                Wording.article(type));
    return new Evidence(inside, entering, inside).explainOneStepMissing(sentence, wording.names());
  }
}
