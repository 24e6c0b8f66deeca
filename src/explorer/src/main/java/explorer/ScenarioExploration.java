package explorer;

import explorer.explore.ExplorationResult;
import explorer.explore.ScheduleExplorer;
import explorer.hooks.UnsupportedCallHooks;
import explorer.program.ChildProgram;
import explorer.program.ProgramUnderTest;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunGuide;
import explorer.run.RunOutcome;
import explorer.schedule.Deviations;
import explorer.schedule.StopPoint;
import explorer.weave.Weaver;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One scenario, woven, and its runs. One exploration takes place at a time. */
final class ScenarioExploration {
  private static final Object ONE_AT_A_TIME = new Object();

  private final String scenario;
  private final String argument; // null: its constructor has no parameter
  private final Weaver weaver;

  ScenarioExploration(Class<? extends Scenario> scenario) {
    this(scenario, null);
  }

  ScenarioExploration(Class<? extends Scenario> scenario, String argument) {
    this.scenario = scenario.getName();
    this.argument = argument;
    weaver = Weaver.of(scenario.getClassLoader());
  }

  ExplorationResult explore(int bound) {
    synchronized (ONE_AT_A_TIME) {
      ExplorationResult result = explorer(bound).explore();
      discardAfter(result.last());
      return result;
    }
  }

  /** One run, of the schedule that departs so from the usual one. */
  Run run(Deviations departures) {
    synchronized (ONE_AT_A_TIME) {
      Run run = explorer(ScheduleExplorer.USUAL_BOUND).replay(departures);
      discardAfter(run);
      return run;
    }
  }

  /** An exploration that remembers what it has learnt, for {@link #led}. */
  ScheduleExplorer explorerFor(int bound) {
    return explorer(bound);
  }

  /** What a scenario's exploration comes to, by an explorer of {@link #explorerFor}. */
  ExplorationResult explore(ScheduleExplorer explorer) {
    synchronized (ONE_AT_A_TIME) {
      ExplorationResult result = explorer.explore();
      discardAfter(result.last());
      return result;
    }
  }

  /** One run that is led, and keeps to that schedule where the guide says so. */
  Run led(Deviations departures, RunGuide guide) {
    synchronized (ONE_AT_A_TIME) {
      Run run = explorer(ScheduleExplorer.USUAL_BOUND).led(departures, guide);
      discardAfter(run);
      return run;
    }
  }

  /** One run, in which a thread stops on its way. */
  Run stopping(StopPoint stop) {
    synchronized (ONE_AT_A_TIME) {
      Run run = explorer(ScheduleExplorer.USUAL_BOUND).stopping(stop);
      weaver.discardLoaded();
      return run;
    }
  }

  /** The same in classes that no run has used before. */
  Run replay(Deviations departures) {
    synchronized (ONE_AT_A_TIME) {
      weaver.discardLoaded();
      return run(departures);
    }
  }

  /** Whether a run comes out right that leaves the schedule of a failed one once. */
  boolean comesOutRightNearby(Run failed) {
    synchronized (ONE_AT_A_TIME) {
      try {
        return explorer(ScheduleExplorer.USUAL_BOUND).comesOutRightNearby(failed);
      } finally {
        weaver.discardLoaded();
      }
    }
  }

  /** A run that was ended half-way may leave a class behind that was about to be initialised. */
  private void discardAfter(Run run) {
    boolean isWell =
        run.ending() instanceof RunOutcome.Done || run.ending() instanceof RunOutcome.Halted;
    if (!isWell || run.isSpoilt()) {
      weaver.discardLoaded();
    }
  }

  private ScheduleExplorer explorer(int bound) {
    return new ScheduleExplorer(
        () -> new Played(weaver.loader(), scenario, argument), weaver.sites(), bound);
  }

  /** The scenario as a program. */
  private static final class Played implements ProgramUnderTest {
    private final ClassLoader loader;
    private final String name;
    private final String argument; // null: none
    private Scenario scenario;

    Played(ClassLoader loader, String name, String argument) {
      this.loader = loader;
      this.name = name;
      this.argument = argument;
    }

    @Override
    public List<Task> setUp() throws Throwable {
      Class<?> type = loader.loadClass(name);
      if (type.getClassLoader() != loader) {
        throw ControlledThread.current()
            .run()
            .cannotJudge(UnsupportedCallHooks.unfollowed(name), UnsupportedCallHooks.INSTEAD);
      }
      Class<?>[] parameters = argument == null ? new Class<?>[0] : new Class<?>[] {String.class};
      Object[] arguments = argument == null ? new Object[0] : new Object[] {argument};
      var constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      try {
        scenario = (Scenario) constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      return scenario.tasks().stream()
          .map(task -> new Task(task.name(), task.body()::run))
          .toList();
    }

    @Override
    public void verify() throws Throwable {
      scenario.verify();
    }

    @Override
    public Optional<ChildProgram> child() {
      return scenario == null ? Optional.empty() : scenario.child();
    }

    @Override
    public boolean toleratesRaces() {
      return scenario != null && scenario.toleratesRaces();
    }

    @Override
    public List<Object> roots() {
      if (scenario == null) {
        return List.of();
      }
      var roots = new ArrayList<Object>(List.of(scenario));
      scenario.tasks().forEach(task -> roots.add(task.body()));
      return roots;
    }
  }
}
