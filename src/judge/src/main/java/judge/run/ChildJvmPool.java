package judge.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import judge.api.Sandbox;
import judge.child.FlightRecording;
import judge.jvm.AotCache;

/**
 * The child JVMs of one judge. A judge of many verdicts has one child started ahead, the standby:
 * its tools are loaded and warm when a submission comes. It is used once, and the next comes up
 * when the verdict has been given: not before, because the two would compete for the processors.
 *
 * <p>A process can't be given another working folder, so a standby is one for a lesson: that of the
 * last submission, or of one that was announced. For another lesson a child is started afresh, and
 * the standby ends.
 *
 * <p>Thread-safe.
 */
public final class ChildJvmPool implements AutoCloseable {
  private final AotCache cache;
  private final Sandbox sandbox;
  private final Set<ChildJvm> all = ConcurrentHashMap.newKeySet();
  private final ExecutorService background; // null if nothing is done ahead
  private Standby standby; // null if there is none; guarded by this
  private volatile boolean closed;

  /** One that is there, or on its way. */
  private record Standby(LessonPath place, Future<ChildJvm> child) {}

  private ChildJvmPool(AotCache cache, Sandbox sandbox, ExecutorService background) {
    this.cache = cache;
    this.sandbox = sandbox;
    this.background = background;
  }

  /** Each is started when it is asked for. */
  public static ChildJvmPool onDemand(AotCache cache, Sandbox sandbox) {
    return new ChildJvmPool(cache, sandbox, null);
  }

  /** One is started ahead. */
  public static ChildJvmPool ahead(AotCache cache) {
    // One thread: what ends is cleared away before the next is started, or after, not meanwhile.
    var one = Thread.ofPlatform().name("judge-standby").daemon().factory();
    return new ChildJvmPool(cache, Sandbox.none(), Executors.newSingleThreadExecutor(one));
  }

  public boolean areStartedAhead() {
    return background != null;
  }

  /** The standby, if there is one for this lesson and it is well; else a new child. */
  public ChildJvm forLesson(Path lesson) throws IOException, InterruptedException {
    requireOpen();
    var place = LessonPath.of(lesson);
    var ahead = taken();
    if (ahead != null) {
      var child = arrived(ahead);
      if (child != null) {
        if (child.place().equals(place) && child.isWell()) {
          return child;
        }
        end(child);
      }
    }
    return start(place, setup(cache.options()), false);
  }

  /** A new child, standby or not. */
  public ChildJvm fresh(Path lesson) throws IOException {
    return start(LessonPath.of(lesson), setup(cache.options()), false);
  }

  /** A new child that is recorded. */
  public ChildJvm recorded(Path lesson, Path settings, Path file) throws IOException {
    return start(LessonPath.of(lesson), setup(FlightRecording.options(settings, file)), false);
  }

  private synchronized Standby taken() {
    var taken = standby;
    standby = null;
    return taken;
  }

  /** Null if it couldn't be started: what stood in its way will tell whoever starts the next. */
  private ChildJvm arrived(Standby ahead) throws InterruptedException {
    try {
      return ahead.child.get();
    } catch (ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      inBackground(() -> endOnArrival(ahead));
      throw e;
    }
  }

  private ChildSetup setup(List<String> options) {
    return new ChildSetup(cache.tools(), options, sandbox);
  }

  private ChildJvm start(LessonPath place, ChildSetup setup, boolean rehearse) throws IOException {
    var child = ChildJvm.start(place, setup, rehearse);
    all.add(child);
    if (closed) { // asked after the adding, so that close() can't overlook it
      end(child);
      requireOpen();
    }
    return child;
  }

  /**
   * The verdict has been given: ends the child, and has the next stand by in its place. If it
   * wasn't used, it may be that next one.
   */
  public void over(ChildJvm child) {
    if (background == null) {
      end(child);
    } else if (!keptForLater(child)) {
      child.kill();
      standBy(child.place());
      inBackground(() -> end(child));
    }
  }

  private synchronized boolean keptForLater(ChildJvm child) {
    boolean keep = !closed && standby == null && !child.isUsed() && child.isWell();
    if (keep) {
      standby = new Standby(child.place(), CompletableFuture.completedFuture(child));
    }
    return keep;
  }

  /** Sees to it that a standby for the lesson is there, or on its way, if this works ahead. */
  public void standBy(Path lesson) throws IOException {
    if (background != null) {
      standBy(LessonPath.of(lesson));
    }
  }

  private synchronized void standBy(LessonPath place) {
    if (closed || standby != null && standby.place.equals(place)) {
      return;
    }
    if (standby != null) {
      var other = standby;
      inBackground(() -> endOnArrival(other));
    }
    standby =
        new Standby(place, background.submit(() -> start(place, setup(cache.options()), true)));
  }

  private void inBackground(Runnable task) {
    try {
      background.execute(task);
    } catch (RejectedExecutionException closed) {
      task.run();
    }
  }

  private void endOnArrival(Standby ahead) {
    try {
      var child = arrived(ahead);
      if (child != null) {
        end(child);
      }
    } catch (InterruptedException e) {
      Thread.currentThread()
          .interrupt(); // the closing of the judge was: it kills all that there is
    }
  }

  /** Kills it; no other stands by in its place. */
  public void end(ChildJvm child) {
    child.close();
    all.remove(child);
  }

  /** Waits until the standby is ready, if there is one or one is on its way. */
  public void awaitStandby() throws InterruptedException {
    Standby ahead;
    synchronized (this) {
      ahead = standby;
    }
    if (ahead != null) {
      try {
        ahead.child.get().awaitReady();
      } catch (ExecutionException e) {
        // There will be none.
      }
    }
  }

  /** The standby's process, if there is one that has been started. */
  public synchronized OptionalLong standbyPid() {
    return standby != null && standby.child.state() == Future.State.SUCCESS
        ? OptionalLong.of(standby.child.resultNow().pid())
        : OptionalLong.empty();
  }

  /**
   * Refuses.
   *
   * @throws IllegalStateException if closed
   */
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the judge is closed");
    }
  }

  /** Ends the runs that are under way, and the standby. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true; // no standby any more
    }
    all.forEach(ChildJvm::kill);
    if (background != null) {
      background.close();
      var left = taken();
      if (left != null) {
        endOnArrival(left);
      }
      all.forEach(ChildJvm::kill);
    }
  }
}
