package virtualthreads;

import java.util.concurrent.Callable;

/** Exercise 9.3, solved: a scoped value, which is bound again where the work is done. */
public final class AsUser {
  private static final ScopedValue<String> USER = ScopedValue.newInstance();

  private AsUser() {}

  /**
   * Calls the work, on the calling thread, for this user. Until the work ends, {@link #user()} says
   * so to everything that the work calls in this thread. When it has ended, by returning or by
   * throwing, this thread works for whomever it worked for before.
   *
   * <p>Calls may be nested: within the work, {@code call} may be called again for another user, or
   * for the guest. Any number of threads may call this at the same time, for different users. The
   * same thread may work for one user now, and for another one later, as the threads of a pool do.
   *
   * @param user the name of the user, not null
   * @param work what to do; it may return null
   * @return what the work returned
   * @throws Exception what the work throws, as it is
   */
  public static <R> R call(String user, Callable<? extends R> work) throws Exception {
    return ScopedValue.where(USER, user).call(work::call);
  }

  /**
   * The user for whom the calling thread works at the moment; {@code "guest"} if it works for
   * nobody in particular. Any code may ask, in any thread.
   */
  public static String user() {
    return USER.orElse("guest");
  }

  /**
   * A task that does the work for the user for whom the calling thread works <em>now</em>, when
   * {@code handOver} is called, in whatever thread and whenever somebody calls the task. That may
   * be a thread of a pool, which has worked for others before, or a new one; it may be when the
   * calling thread has long been working for somebody else; and it may be several times, also at
   * the same time. If the calling thread works for nobody in particular now, the task works for the
   * guest.
   *
   * <p>As with {@link #call}: the work runs on the thread that calls the task, and when it has
   * ended, this thread works for whomever it worked for before. What the work returns and throws
   * comes out of the task as it is.
   *
   * <p>For whom a thread works to which nothing was handed over, even though a thread that works
   * for somebody started it, is up to you.
   *
   * @param work what to do; it may return null. It is not called before the task is
   */
  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user(); // asked by the thread that hands over
    return () -> call(now, work);
  }
}
