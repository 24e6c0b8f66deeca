package explorer;

import explorer.explain.SharedCounterFinder;
import explorer.explore.ExplorationResult;
import explorer.explore.ScheduleExplorer;
import explorer.run.Run;
import explorer.run.RunOutcome;
import explorer.schedule.Deviations;
import java.util.Objects;
import java.util.Optional;
import kit.Rejection;
import kit.belief.Misconception;
import org.opentest4j.TestAbortedException;

/**
 * Runs a {@link Scenario} under every schedule with few switches, and tells the first one that
 * fails. No luck is involved: the same code gets the same verdict, after the same number of runs,
 * on every machine.
 *
 * <p><b>What is tried.</b> Switches can happen before each read and write of a field or an array
 * element, each call of a collection or an atomic, and wherever a thread may have to wait. With two
 * threads all schedules with at most two preemptions are tried; with three and more all that depart
 * from round robin at most twice; those with fewer deviations first, and at most {@value
 * explorer.explore.ScheduleExplorer#MOST_RUNS} of them.
 *
 * <p><b>What an answer means.</b> A rejection is a proof: the schedule that it tells really is one
 * of the program's, and it can be replayed. It fails, or it has a data race: two accesses that
 * nothing orders. An acceptance says that none of the schedules tried fails, and that none has a
 * race; by JLS 17.4.5 a program without one behaves as in these schedules, whatever the memory
 * does. A bug that needs three preemptions, or one that is beyond the most runs, is not found. A
 * call of a collection or an atomic is one step, except that two threads inside a class that allows
 * only one, such as {@code ArrayList}, are told. Time passes only when nobody can move.
 *
 * <p><b>What can't be judged.</b> Where the code uses something that is not known here, or decides
 * by chance, the answer is neither red nor green but {@link TestAbortedException}, which JUnit
 * shows as aborted: it names the construct, and what can be written instead.
 *
 * <p>Theory, sources and limits are in {@code docs/schedules.md}.
 */
public final class Schedules {
  private Schedules() {}

  /**
   * Tries the scenario's schedules.
   *
   * @param scenario a class with a constructor without parameters; not null
   * @throws Rejection if one fails: by what it demands, by an exception out of a task, by a
   *     deadlock, a wait or a loop without end
   * @throws TestAbortedException if it can't be judged
   */
  public static void explore(Class<? extends Scenario> scenario) {
    explore(scenario, ScheduleExplorer.USUAL_BOUND);
  }

  /**
   * Tries the scenario's schedules with more switches than the usual two, or with fewer.
   *
   * @param scenario a class with a constructor without parameters, and with so few steps that all
   *     schedules can be tried; not null
   * @param switches how many preemptions, or from three threads on deviations, are tried at most
   * @throws Rejection as {@link #explore(Class)} does
   * @throws TestAbortedException if it can't be judged
   */
  public static void explore(Class<? extends Scenario> scenario, int switches) {
    explore(new ScenarioExploration(scenario), switches);
  }

  /**
   * Tries the schedules of one of several scenarios that differ in their data alone.
   *
   * @param scenario a class with a constructor that takes a string; not null
   * @param argument what the constructor is given; not null
   * @throws Rejection as {@link #explore(Class)} does
   * @throws TestAbortedException if it can't be judged
   */
  public static void exploreWith(Class<? extends Scenario> scenario, String argument) {
    exploreWith(scenario, argument, ScheduleExplorer.USUAL_BOUND);
  }

  /** The same with more switches than the usual two, or with fewer, as {@link #explore} has it. */
  public static void exploreWith(
      Class<? extends Scenario> scenario, String argument, int switches) {
    explore(new ScenarioExploration(scenario, Objects.requireNonNull(argument)), switches);
  }

  private static void explore(ScenarioExploration exploration, int switches) {
    ExplorationResult result = exploration.explore(switches);
    if (!result.isAccepted()) {
      reject(exploration, result.last());
    }
  }

  /**
   * Runs the scenario once, in the usual schedule: for one with so many steps that no schedules of
   * it can be tried or drawn, such as one in which a task is overtaken again and again.
   *
   * @param scenario a class with a constructor without parameters; not null
   * @throws Rejection as {@link #explore(Class)} does, without a picture
   * @throws TestAbortedException if it can't be judged
   */
  public static void runOnce(Class<? extends Scenario> scenario) {
    RunVerdict.requireRight(usualRun(scenario));
  }

  /**
   * Holds up each task in turn, once before each of its steps: it goes first, and then the system
   * gives it no processor, until all others have ended, wait, or have taken 1,500 steps. Time
   * limits of others run out meanwhile. So whoever tries ten times, or for a second, and then gives
   * up does give up.
   *
   * @param scenario a class with a constructor without parameters; not null
   * @throws Rejection as {@link #runOnce} does
   * @throws TestAbortedException if it can't be judged
   */
  public static void holdUp(Class<? extends Scenario> scenario) {
    new HoldUpCheck(new ScenarioExploration(scenario)).run();
  }

  /**
   * Does something with real threads. If it fails, that may be bad luck, and another run may fail
   * in another way or not at all. So then the scenario is explored, and what its schedules prove is
   * thrown instead: it is the same in every run.
   *
   * @param scenario explored only if the check fails; not null
   * @param check not null
   * @throws Rejection what the schedules prove, if it points to a belief, and some schedules come
   *     out right: what fails in every schedule was no bad luck
   * @throws Exception otherwise what the check threw, as it came
   */
  public static void proveIfItFails(Class<? extends Scenario> scenario, Scenario.TaskBody check)
      throws Exception {
    try {
      check.run();
    } catch (TestAbortedException beyond) {
      throw beyond;
    } catch (Exception | AssertionError found) {
      Optional<Rejection> proof = new ScheduleProof(scenario).find();
      if (proof.isPresent()) {
        throw proof.get();
      }
      throw found;
    }
  }

  /**
   * Runs one schedule again.
   *
   * @param seed as the rejection told it; not null
   * @throws Rejection if it fails
   * @throws TestAbortedException if it can't be judged, also because the code is another one than
   *     that for which the seed was told
   * @throws IllegalArgumentException if it is no seed
   */
  public static void replay(Class<? extends Scenario> scenario, String seed) {
    var exploration = new ScenarioExploration(scenario);
    Run run = exploration.replay(Deviations.ofSeed(seed));
    if (!(run.ending() instanceof RunOutcome.Done) || run.race().isPresent()) {
      reject(exploration, run);
    }
  }

  /**
   * Finds somebody who looks again and again while there is nothing to do. The scenario is run
   * once, in the usual schedule; in it somebody has to wait for what never comes. Whoever sleeps
   * meanwhile sleeps for ever; time limits run out at once, so that whoever looks again goes round
   * for ever, however long a limit is.
   *
   * @return the name of the task or thread that goes round; empty if all sleep or have ended
   * @throws TestAbortedException if it can't be judged
   */
  public static Optional<String> looksAgainAndAgain(Class<? extends Scenario> scenario) {
    Run run = usualRun(scenario);
    return run.ending() instanceof RunOutcome.Endless(var running)
        ? Optional.of(running.getFirst().name())
        : Optional.empty();
  }

  /**
   * Finds a counter that several threads share and that each of them goes to for everything that it
   * counts. The scenario is run once, in the usual schedule.
   *
   * @param total what there is to count, and what no other number in the scenario comes to
   * @return the counter, and the line where one goes to it: {@code "total (CountHits.java:24)"};
   *     empty if there is none
   * @throws TestAbortedException if it can't be judged
   */
  public static Optional<String> sharedCounter(Class<? extends Scenario> scenario, long total) {
    return SharedCounterFinder.find(usualRun(scenario), total);
  }

  /**
   * Demands that no task can hold up the others: each task in turn goes first and is stopped for
   * ever, once before each of its steps. All others must come to their end, as lock-free code
   * promises. What came of a run in which a task has stopped is not looked at.
   *
   * @param belief told if somebody is held up; not null
   * @throws Rejection if somebody is held up
   * @throws TestAbortedException if it can't be judged
   */
  public static void requireNonBlocking(Class<? extends Scenario> scenario, Misconception belief) {
    new NonBlockingCheck(new ScenarioExploration(scenario), belief).run();
  }

  /**
   * Demands the same of one of several scenarios that differ in their data alone.
   *
   * @param scenario a class with a constructor that takes a string; not null
   * @param argument what the constructor is given; not null
   * @param belief told if somebody is held up; not null
   * @throws Rejection if somebody is held up
   * @throws TestAbortedException if it can't be judged
   */
  public static void requireNonBlockingWith(
      Class<? extends Scenario> scenario, String argument, Misconception belief) {
    var exploration = new ScenarioExploration(scenario, Objects.requireNonNull(argument));
    new NonBlockingCheck(exploration, belief).run();
  }

  /**
   * Counts how often a task uses data that another task or thread uses too, and that one of them
   * changes: reads and writes, and calls of atomic objects and collections. The scenario is run
   * once, in the usual schedule.
   *
   * @param task its name
   * @throws TestAbortedException if it can't be judged
   */
  public static int sharedUses(Class<? extends Scenario> scenario, String task) {
    return SharedUses.in(usualRun(scenario)).by(task);
  }

  private static Run usualRun(Class<? extends Scenario> scenario) {
    Run run = new ScenarioExploration(scenario).run(Deviations.NONE);
    if (run.ending() instanceof RunOutcome.CannotJudge why) {
      throw (TestAbortedException) RunVerdict.cannotJudge(why).thrown();
    }
    return run;
  }

  /** For tests: how an exploration went. */
  static ExplorationResult result(Class<? extends Scenario> scenario) {
    return new ScenarioExploration(scenario).explore(ScheduleExplorer.USUAL_BOUND);
  }

  static void reject(ScenarioExploration exploration, Run run) {
    RunVerdict verdict = RunVerdict.of(run);
    if (verdict.isTold()) {
      RunVerdict again = RunVerdict.of(exploration.replay(run.choices().departures()));
      verdict = verdict.repeats(again) ? verdict : RunVerdict.cannotJudge(RunOutcome.CHANCE);
    }
    throw RunVerdict.unchecked(verdict.thrown());
  }
}
