package explorer;

import explorer.hooks.IdentityHooks;
import explorer.program.ChildProgram;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kit.Rejection;
import kit.belief.Misconception;

/**
 * What is done side by side, and what must hold afterwards. A test writes a static nested class
 * with a constructor without parameters; a fresh instance of it is made for each run.
 *
 * <pre>{@code
 * static final class TwoAdds extends Scenario {
 *   private final SafeCell cell = new SafeCell();
 *
 *   TwoAdds() {
 *     task("A", () -> cell.add(1));
 *     task("B", () -> cell.add(2));
 *   }
 *
 *   @Override
 *   protected void verify() {
 *     require(cell.get() == 3, "After add(1) and add(2), get() gave " + cell.get() + ".");
 *   }
 * }
 * }</pre>
 *
 * <p>One task alone is a scenario too: then the learner's code makes the threads. A task may keep
 * its result in a field of the scenario; such fields, and collections and atomics that the scenario
 * itself calls, are the test's own and no part of the schedule. Everything else that a scenario
 * calls is loaded anew with it, so that a class and its statics are others than those that the test
 * class sees: a scenario gets nothing from its test, and gives it nothing but its verdict.
 *
 * <p>All that it does must be decided by the schedule: no clock, no chance, no files.
 */
public abstract class Scenario {
  private final List<Named> tasks = new ArrayList<>();
  private ChildProgram child; // null: the code starts no process
  private boolean toleratesRaces;

  /** A task and its name. */
  record Named(String name, TaskBody body) {}

  /** Made by {@link Schedules}. */
  protected Scenario() {}

  /** What a task does. */
  @FunctionalInterface
  public interface TaskBody {
    /**
     * Does it.
     *
     * @throws Exception which fails the scenario
     */
    void run() throws Exception;
  }

  /**
   * Adds a task. They begin in this order unless the schedule says otherwise. Call it in the
   * constructor: what is added later does not run.
   *
   * @param name what the story calls it, one or two words; not null
   * @param body not null
   */
  protected final void task(String name, TaskBody body) {
    tasks.add(new Named(Objects.requireNonNull(name), Objects.requireNonNull(body)));
  }

  /**
   * Plays every process that the code starts: {@code ProcessBuilder.start()} begins that program in
   * a thread of the schedule. Its pipes have room for all, and whoever kills it needs to ask only
   * once. Call it in the constructor. Without it, a scenario whose code starts a process can't be
   * judged.
   *
   * @param program not null
   */
  protected final void child(ChildProgram program) {
    child = Objects.requireNonNull(program);
  }

  final Optional<ChildProgram> child() {
    return Optional.ofNullable(child);
  }

  /**
   * Says that a data race alone is no failure here: several threads may write the same variable,
   * and whichever value remains is right. The schedules are judged by what they come to. Call it in
   * the constructor.
   */
  protected final void tolerateRaces() {
    toleratesRaces = true;
  }

  final boolean toleratesRaces() {
    return toleratesRaces;
  }

  final List<Named> tasks() {
    return List.copyOf(tasks);
  }

  /**
   * Looks at the outcome, when all tasks and the threads that they made have ended or, in a pool,
   * have nothing to do. Does nothing unless overridden.
   *
   * @throws Exception which fails the scenario
   */
  protected void verify() throws Exception {}

  /**
   * Says what must hold. In {@link #verify} or in a task.
   *
   * @param otherwise what happened instead, in a sentence or two; why it happened is added to it
   */
  protected static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw failing(new Unmet(otherwise));
    }
  }

  /**
   * In a task: from now on all others who can move go first, before each step of this task. With
   * another task that calls {@link #letOthersGo} whenever it has changed something, this one is
   * overtaken between each two of its steps. Such a scenario is for {@link Schedules#runOnce}.
   */
  protected static void giveWay() {
    ControlledThread.current().giveWay();
  }

  /**
   * In a task: from now on this task and all others that say so take their steps in turn. Whoever
   * of them sleeps, or parks with a time limit, wakes when that time has passed, and time passes
   * only when nobody can move. So two that do the same at the same time stay in step, for ever if
   * nothing sets them apart. Such a scenario is for {@link Schedules#looksAgainAndAgain}.
   */
  protected static void takeTurns() {
    ControlledThread.current().takeTurns();
  }

  /**
   * Lets {@code System.identityHashCode} give the same number for all objects, as it may, or
   * another one for each object. Call it in the constructor. Without it, code that asks for such a
   * number can't be judged.
   */
  protected static void identityHashCodesAreEqual(boolean areEqual) {
    IdentityHooks.decide(areEqual);
  }

  /** In a task: all others who can move go first, this once. */
  protected static void letOthersGo() {
    ControlledThread.current().letOthersGo();
  }

  /** The run has failed, whether or not the learner's code catches what a task of it throws. */
  private static <T extends Throwable> T failing(T thrown) {
    ControlledThread me = ControlledThread.currentOrNull();
    if (me != null) {
      me.run().failed(me, thrown);
    }
    return thrown;
  }

  /**
   * Says what must hold, where the test knows better than the schedule what the code believes.
   *
   * @param belief told instead of what the schedule points to
   */
  protected static void require(boolean holds, Misconception belief, String otherwise) {
    if (!holds) {
      throw failing(Rejection.of(belief, otherwise));
    }
  }

  /**
   * Says that there must be an order of the calls that explains what they gave. At the end of
   * {@link #verify}.
   */
  protected static void requireLinearizable(History<?> history) {
    if (!history.isLinearizable()) {
      throw failing(new Unmet(unexplained(history)));
    }
  }

  /** The same, where the test knows better than the schedule what the code believes. */
  protected static void requireLinearizable(History<?> history, Misconception belief) {
    if (!history.isLinearizable()) {
      throw failing(Rejection.of(belief, unexplained(history)));
    }
  }

  private static String unexplained(History<?> history) {
    return "No order of these calls, one after the other, explains what they gave. " + history;
  }

  /** A demand that does not hold. */
  static final class Unmet extends AssertionError {
    private static final long serialVersionUID = 1L;

    Unmet(String otherwise) {
      super(otherwise);
    }
  }
}
