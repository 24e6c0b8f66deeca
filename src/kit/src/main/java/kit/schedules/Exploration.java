package kit.schedules;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kit.schedules.explore.Explorer;
import kit.schedules.explore.Result;
import kit.schedules.schedule.Departures;
import kit.schedules.schedule.Program;
import kit.schedules.schedule.Run;
import kit.schedules.schedule.Sites;
import kit.schedules.weave.Weaver;

/** One scenario, woven, and its runs. One exploration takes place at a time. */
final class Exploration {
  private static final Object ONE_AT_A_TIME = new Object();

  private final String scenario;
  private final Sites sites = new Sites();
  private final Weaver weaver;
  private ClassLoader loader;

  Exploration(Class<? extends Scenario> scenario) {
    this.scenario = scenario.getName();
    weaver = new Weaver(scenario.getClassLoader(), sites);
  }

  Result explore(int bound) {
    synchronized (ONE_AT_A_TIME) {
      return new Explorer(programs(), sites, bound).explore();
    }
  }

  /** In classes that no run has used before. */
  Run replay(Departures departures) {
    synchronized (ONE_AT_A_TIME) {
      loader = null;
      return new Explorer(programs(), sites, Explorer.USUAL_BOUND).replay(departures);
    }
  }

  private Supplier<Program> programs() {
    return () -> {
      if (loader == null || weaver.hasStatics()) {
        loader = weaver.newLoader();
      }
      return new Played(loader, scenario);
    };
  }

  /** The scenario as a program. */
  private static final class Played implements Program {
    private final ClassLoader loader;
    private final String name;
    private Scenario scenario;

    Played(ClassLoader loader, String name) {
      this.loader = loader;
      this.name = name;
    }

    @Override
    public List<Task> setUp() throws Throwable {
      var constructor = loader.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      try {
        scenario = (Scenario) constructor.newInstance();
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
      return scenario.tasks().stream()
          .map(task -> new Task(task.name(), task.body()::run))
          .toList();
    }

    @Override
    public void afterwards() throws Throwable {
      scenario.afterwards();
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
