package capstones.scenes;

import static capstones.scenes.SessionBelief.UI_CAN_WAIT;
import static capstones.scenes.SessionBelief.WAITS_TO_BE_SHOWN;
import static capstones.scenes.SessionBelief.WORKS_WHERE_THE_CLICK_CAME_IN;

import capstones.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kit.Rejection;
import kit.Trial;
import kit.Trial.Nothing;

/**
 * A session whose user interface and whose two workers do a task only when the test says so. Each
 * of them is a thread of its own. After each step the test goes on when no thread moves any more: a
 * job is then over, or it is held.
 */
public final class Desk implements AutoCloseable {
  private final HandCrank uiTasks = new HandCrank();
  private final HandCrank workerTasks = new HandCrank();
  private final Role ui = new Role();
  private final List<Role> workers = List.of(new Role(), new Role());
  private final Trial<Nothing> trial;
  private final RecordingView view;
  private final List<HeldJob> jobs = new ArrayList<>();
  private Session<String> session; // used by the thread of the user interface alone

  /** Makes a session, in the thread of the user interface. */
  public Desk() throws InterruptedException {
    trial = Trial.start(() -> ui.doAll());
    workers.forEach(worker -> Thread.ofPlatform().daemon().name("worker").start(worker::doAll));
    view = new RecordingView(trial.caller());
    inUi("The constructor", () -> session = new Session<>(uiTasks, workerTasks, view));
  }

  /** Somebody who does what the test tells them, one thing after the other. */
  private static final class Role {
    private static final Runnable END = () -> {};

    private final LinkedBlockingQueue<Runnable> orders = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger(); // orders that are not done
    private volatile Throwable thrown; // by the last order; null: nothing

    void order(Runnable order) {
      open.incrementAndGet();
      orders.add(order);
    }

    boolean isFree() {
      return open.get() == 0;
    }

    void doAll() {
      boolean interrupted = true;
      while (interrupted) {
        try {
          for (var order = orders.take(); order != END; order = orders.take()) {
            thrown = failureOf(order);
            Thread.interrupted(); // as a pool does between two tasks
            open.decrementAndGet();
          }
          interrupted = false;
        } catch (InterruptedException e) {
          // Somebody has interrupted a thread that did nothing.
        }
      }
    }

    private static Throwable failureOf(Runnable order) {
      try {
        order.run();
        return null;
      } catch (Throwable t) {
        return t;
      }
    }

    void end() {
      orders.add(END);
    }
  }

  /** Returns the job that is given, and lets it go at the latest when the desk is closed. */
  public HeldJob keep(HeldJob job) {
    jobs.add(job);
    return job;
  }

  /** Returns what the user sees. */
  public RecordingView view() {
    return view;
  }

  /** Returns the thread of the user interface. */
  public Thread uiThread() {
    return trial.caller();
  }

  /** Has the user ask for something, or press Cancel, and demands that the call returns. */
  public void user(String call, Consumer<Session<String>> event) throws InterruptedException {
    inUi(call, () -> event.accept(session));
  }

  private void inUi(String call, Runnable event) throws InterruptedException {
    ui.order(event);
    trial.awaitGlobalQuiescence();
    if (!ui.isFree()) {
      throw Rejection.of(
          UI_CAN_WAIT,
          "%s did not return: the thread of the user interface waits%s."
              .formatted(call, trial.describeBlockingCall()));
    }
    if (ui.thrown instanceof Rejection rejection) {
      throw rejection;
    }
    if (ui.thrown != null) {
      throw Rejection.plain("%s threw %s.".formatted(call, ui.thrown));
    }
    view.requireOnlyUi();
  }

  /** Has the user interface do all of its tasks, those that come meanwhile included. */
  public void turnUi() throws InterruptedException {
    for (var task = uiTasks.next(); task != null; task = uiTasks.next()) {
      inUi("A task of the user interface", task);
    }
    view.requireShownWhileBusy();
  }

  /**
   * Has a free worker do the next task of the worker executor, until the job is over or held.
   *
   * @return whether there was one
   */
  public boolean work() throws InterruptedException {
    var task = workerTasks.next();
    return task != null && order(freeWorker(), task);
  }

  private boolean order(Role worker, Runnable task) throws InterruptedException {
    worker.order(task);
    trial.awaitGlobalQuiescence();
    view.requireOnlyUi();
    return true;
  }

  private Role freeWorker() {
    return workers.stream().filter(Role::isFree).findFirst().orElseThrow();
  }

  /** Has the first worker, which must be free, do something that is no job of the session. */
  public void workOnSomethingElse(Runnable other) throws InterruptedException {
    order(workers.getFirst(), other);
  }

  /** Lets whoever was let go run on, until no thread moves any more. */
  public void settle() throws InterruptedException {
    trial.awaitGlobalQuiescence();
    view.requireOnlyUi();
  }

  /** Demands that no worker is at work any more. */
  public void requireFreeWorkers(String happened) {
    if (!workers.stream().allMatch(Role::isFree)) {
      throw Rejection.of(
          WAITS_TO_BE_SHOWN,
          happened + ", and the task of the worker executor waits for something.");
    }
  }

  /** Demands that the job was not begun by this thread, which should do something else. */
  public void requireNotIn(Thread thread, String happened) {
    if (thread == trial.caller()) {
      throw Rejection.of(
          WORKS_WHERE_THE_CLICK_CAME_IN,
          happened + ", and the job ran in the thread of the user interface.");
    }
  }

  @Override
  public void close() {
    jobs.forEach(HeldJob::letGo);
    Stream.concat(Stream.of(ui), workers.stream()).forEach(Role::end);
    trial.close();
  }
}
