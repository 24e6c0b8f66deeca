package explorer;

import explorer.explain.StepWording;
import explorer.explore.ExplorationResult;
import explorer.explore.ScheduleExplorer;
import explorer.play.MoveGuide;
import explorer.play.MoveNamer;
import explorer.play.MoveTracer;
import explorer.play.PlayOutcome;
import explorer.play.PlaySnapshot;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.SharedSteps;
import explorer.run.Run;
import explorer.run.RunOutcome;
import explorer.schedule.Deviations;
import explorer.schedule.SchedulingChoice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kit.belief.Misconception;

/**
 * A scenario whose threads are moved by hand. A move takes one thread over its next step at shared
 * data; each state is reached by running all moves anew, which a schedule decides alone, so the
 * same moves always lead to the same state.
 *
 * <p>Which data are shared is found out by trying schedules first. Not thread-safe.
 */
public final class SchedulePlay {
  private static final int MOST_TO_LEARN_FROM = 300;

  private final ScenarioExploration exploration;
  private final int bound;
  private final List<? extends Misconception> beliefs;
  private ScheduleExplorer explorer; // null: nothing has been tried yet
  private PlaySummary summary;
  private SharedSteps shared;
  private Set<Object> ambiguous = Set.of();

  private SchedulePlay(
      ScenarioExploration exploration, int bound, List<? extends Misconception> beliefs) {
    this.exploration = exploration;
    this.bound = bound;
    this.beliefs = List.copyOf(beliefs);
  }

  /**
   * A scenario to be played.
   *
   * @param scenario a class with a constructor without parameters; not null
   */
  public static SchedulePlay of(Class<? extends Scenario> scenario) {
    return of(scenario, Optional.empty(), ScheduleExplorer.USUAL_BOUND, List.of());
  }

  /**
   * A scenario to be played.
   *
   * @param argument what its constructor is given, if it takes a string
   * @param bound how many deviations its test tries
   * @param beliefs those of the lesson, in whose words failures are told
   */
  public static SchedulePlay of(
      Class<? extends Scenario> scenario,
      Optional<String> argument,
      int bound,
      List<? extends Misconception> beliefs) {
    Objects.requireNonNull(scenario);
    return new SchedulePlay(
        argument
            .map(word -> new ScenarioExploration(scenario, word))
            .orElseGet(() -> new ScenarioExploration(scenario)),
        bound,
        beliefs);
  }

  /** What all schedules within the bound come to: tried once, and then known. */
  public PlaySummary explore() {
    if (summary == null) {
      explorer = exploration.explorerFor(bound);
      ExplorationResult result = exploration.explore(explorer);
      shared = new SharedSteps(explorer.shared());
      learn(result);
      ambiguous = new StepWording(result.last()).ambiguousParts();
      summary = summary(result);
    }
    return summary;
  }

  /** An exploration that has found something knows only what it has seen until then. */
  private void learn(ExplorationResult result) {
    if (result.isAccepted()) {
      return;
    }
    explorer.shared().learn(result.last().log());
    Run usual = exploration.run(Deviations.NONE);
    explorer.shared().learn(usual.log());
    int runs = 0;
    for (Run from : List.of(usual, result.last())) {
      List<SchedulingChoice> choices = from.choices().made();
      for (int i = from.choices().departures().last() + 1; i < choices.size(); i++) {
        for (int other : choices.get(i).could()) {
          if (other != choices.get(i).usual() && runs++ < MOST_TO_LEARN_FROM) {
            Deviations nearby = from.choices().departures().and(i, other);
            explorer.shared().learn(exploration.run(nearby).log());
          }
        }
      }
    }
  }

  private PlaySummary summary(ExplorationResult result) {
    if (result.isAccepted()) {
      return new PlaySummary(
          result.runs(), result.isComplete(), PlaySummary.Verdict.RIGHT, List.of(), "", "");
    }
    Run last = result.last();
    var verdict =
        switch (last.ending()) {
          case RunOutcome.CannotJudge _ -> PlaySummary.Verdict.CANNOT_JUDGE;
          case RunOutcome.Done _ -> PlaySummary.Verdict.RACES;
          default -> PlaySummary.Verdict.FAILS;
        };
    var words = VerdictWords.of(RunVerdict.of(last), last, beliefs);
    boolean isComplete = verdict == PlaySummary.Verdict.RACES && result.isComplete();
    return new PlaySummary(
        result.runs(), isComplete, verdict, moves(last), words.sentences(), result.seed());
  }

  /** The moves of a run; empty if they don't lead to the same end. */
  private List<Integer> moves(Run run) {
    Deviations departures = run.choices().departures();
    var tracer = new MoveTracer(shared);
    exploration.led(departures, tracer);
    try {
      PlayState end = at(tracer.moves());
      return end.outcome() == null ? List.of() : tracer.moves();
    } catch (IllegalArgumentException another) {
      return List.of(); // a step that concerns one thread alone decides what others can do
    }
  }

  /**
   * Where the moves lead to.
   *
   * @param moves numbers of threads, of those that the state before each of them offers; not null
   * @throws IllegalArgumentException if one of them is not possible
   */
  public PlayState at(List<Integer> moves) {
    if (shared == null) {
      explore();
    }
    var look = new Look();
    var guide =
        new MoveGuide(shared, moves, look, kept -> kept instanceof History<?> h ? h.order() : null);
    Run run = exploration.led(Deviations.NONE, guide);
    if (look.failure != null) {
      throw RunVerdict.unchecked(look.failure);
    }
    boolean isUndecided = run.ending() instanceof RunOutcome.CannotJudge;
    if (!guide.isLegal() && !isUndecided) {
      throw new IllegalArgumentException("No such moves: " + moves);
    }
    PlayState state = look.state == null ? empty(moves) : look.state;
    return run.ending() instanceof RunOutcome.Halted ? state : ended(state, run);
  }

  private static PlayState empty(List<Integer> moves) {
    return new PlayState(moves, List.of(), List.of(), List.of(), List.of(), null, null, "", "");
  }

  private PlayState ended(PlayState state, Run run) {
    Run named = named(state.moves()).orElse(run);
    boolean isSame = isRight(named) == isRight(run);
    Run told = isSame ? named : run;
    String name = told.choices().departures().seed();
    if (isRight(told)) {
      var race =
          told.race().isPresent()
              ? VerdictWords.of(RunVerdict.of(told), told, beliefs)
              : VerdictWords.NOTHING;
      return state.with(race.asRace()).named(name);
    }
    var kind =
        told.ending() instanceof RunOutcome.CannotJudge
            ? PlayOutcome.Kind.CANNOT_JUDGE
            : PlayOutcome.Kind.WRONG;
    RunVerdict verdict =
        told.ending() instanceof RunOutcome.CannotJudge why
            ? RunVerdict.cannotJudge(why)
            : RunVerdict.of(told);
    return state.with(VerdictWords.of(verdict, told, beliefs).as(kind)).named(name);
  }

  private static boolean isRight(Run run) {
    return run.ending() instanceof RunOutcome.Done;
  }

  /**
   * The name of the schedule that begins with these moves, and then goes on as usual.
   *
   * @return empty if it has none that a test could replay
   */
  public Optional<String> nameOf(List<Integer> moves) {
    explore();
    return named(moves).map(run -> run.choices().departures().seed());
  }

  private Optional<Run> named(List<Integer> moves) {
    var namer = new MoveNamer(shared, moves);
    Run run = exploration.led(Deviations.NONE, namer);
    return namer.hasFound() ? Optional.of(run) : Optional.empty();
  }

  /** Looks once, at the end of a run. */
  private final class Look implements MoveGuide.Observer {
    private PlayState state; // null: the run could not be looked at
    private Throwable failure;

    @Override
    public void look(Run run, MoveGuide at) {
      try {
        state = PlaySnapshot.of(run, at, ambiguous);
      } catch (RuntimeException | Error e) {
        failure = e; // thrown here, it would be the learner's
      }
    }
  }
}
