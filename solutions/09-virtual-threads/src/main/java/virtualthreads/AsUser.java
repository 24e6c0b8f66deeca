package virtualthreads;

import java.util.concurrent.Callable;

/** Exercise 9.3, solved: a scoped value, which is bound again where the work is done. */
public final class AsUser {
  private static final ScopedValue<String> USER = ScopedValue.newInstance();

  private AsUser() {}

  /**
   * Calls the work, on the calling thread, for this user. Until the work ends, {@link #user()}
   * returns this user in this thread. When the work has returned or thrown, this thread works for
   * its former user again.
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
   * Returns the user for whom the calling thread works at the moment; {@code "guest"} if it works
   * for no user. Any code may ask, in any thread.
   */
  public static String user() {
    return USER.orElse("guest");
  }

  /**
   * Returns a task that does the work. <em>When {@code handOver} is called</em>, its caller works
   * for a user, or for none. The task works for this user; if there is none, it works for the
   * guest. It does not matter who calls the task, or when: a pool's thread that has worked for
   * others, or a new thread, perhaps long after the caller of {@code handOver} has begun to work
   * for another user. The task may be called several times, also at the same time.
   *
   * <p>As with {@link #call}, the work runs on the thread that calls the task. When the work has
   * ended, this thread works for its former user again. What the work returns and throws comes out
   * of the task as it is.
   *
   * <p>If the work starts a thread to which nothing was handed over, you decide what {@link
   * #user()} returns there.
   *
   * @param work what to do; it may return null. It is not called before the task is
   */
  public static <R> Callable<R> handOver(Callable<? extends R> work) {
    String now = user(); // asked by the thread that hands over
    return () -> call(now, work);
  }
}
