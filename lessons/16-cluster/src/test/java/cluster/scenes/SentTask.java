package cluster.scenes;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A task on its way, and the future that its sender has: it says what the engine's own future says.
 * Its {@code get} throws a {@link MemberLeftException} as it is, and does not wrap it. Thread-safe.
 */
public final class SentTask<R> implements Future<R> {
  private static final ThreadLocal<Member> HERE = new ThreadLocal<>();

  private final PlayedTask<?, R> task;
  private final Member member;
  private final Execution execution;
  private final Thread thread;
  private volatile boolean isLeftToRun;

  /** A future whose end can come from outside. */
  private final class Execution extends FutureTask<R> {
    Execution() {
      super(() -> {
        HERE.set(member);
        return task.call();
      });
    }

    @Override // for this class
    protected void setException(Throwable thrown) {
      super.setException(thrown);
    }
  }

  SentTask(PlayedTask<?, R> task, Member member) {
    this.task = task;
    this.member = Objects.requireNonNull(member, "no member to send the task to");
    execution = new Execution();
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("member-" + (member.getAddress().getPort() - 5700))
            .unstarted(execution);
  }

  /** The member on which the calling task runs. */
  static Member here() {
    return HERE.get();
  }

  /**
   * Begins.
   *
   * @param late whether the member is lost already
   */
  void start(boolean late) {
    if (late) {
      execution.setException(
          new TargetNotMemberException("Not Member! target: " + member.getAddress()));
    } else {
      thread.start();
    }
  }

  /** The member is lost. */
  void lose() {
    execution.setException(new MemberLeftException(member));
    thread.interrupt(); // nobody will see what becomes of it
  }

  boolean isOf(Object item, Member other) {
    return task.item().equals(item) && member.equals(other);
  }

  /** The item that it was made for. */
  public Object item() {
    return task.item();
  }

  /** Where it was sent. */
  public Member member() {
    return member;
  }

  @Override
  public R get() throws InterruptedException, ExecutionException {
    try {
      return execution.get();
    } catch (ExecutionException e) {
      throw asTheEngine(e);
    }
  }

  @Override
  public R get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return execution.get(timeout, unit);
    } catch (ExecutionException e) {
      throw asTheEngine(e);
    }
  }

  private static ExecutionException asTheEngine(ExecutionException e) {
    return e.getCause() instanceof MemberLeftException left ? left : e;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean isCancelled = execution.cancel(mayInterruptIfRunning);
    if (isCancelled && !mayInterruptIfRunning) {
      isLeftToRun = true;
    }
    return isCancelled;
  }

  /** Whether it was cancelled so that it goes on if it has begun. */
  public boolean isLeftToRun() {
    return isLeftToRun;
  }

  @Override
  public boolean isCancelled() {
    return execution.isCancelled();
  }

  @Override
  public boolean isDone() {
    return execution.isDone();
  }
}
