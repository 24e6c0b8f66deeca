package cluster.scenes;

import cluster.Account;
import cluster.GaveUpException;
import cluster.NoAnswerException;
import cluster.RefusedException;
import cluster.Retry;
import cluster.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Another JVM with the same program, and with surroundings that are the same for each: its clocks
 * tell the same time, it has the same process number, and so on. The program's classes are loaded
 * anew, so their static fields begin again.
 */
public final class AnotherRetry {
  private static final Set<String> GIVEN =
      Stream.of(
              Account.class,
              GaveUpException.class,
              NoAnswerException.class,
              RefusedException.class,
              RetryPolicy.class)
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  private AnotherRetry() {}

  /**
   * Calls {@link Retry#deposit} in two such JVMs, one after the other, in the calling thread.
   *
   * @return what the program has asked about its surroundings, such as "System.nanoTime"
   */
  public static List<String> depositInTwo(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws Exception {
    deposit(account, amount, policy, timer);
    deposit(account, amount, policy, timer);
    return PlayedSurroundings.asked();
  }

  private static void deposit(
      Account account, long amount, RetryPolicy policy, ScheduledExecutorService timer)
      throws Exception {
    PlayedSurroundings.begin();
    var method =
        new FreshLoader()
            .loadClass(Retry.class.getName())
            .getMethod(
                "deposit",
                Account.class,
                long.class,
                RetryPolicy.class,
                ScheduledExecutorService.class);
    try {
      method.invoke(null, account, amount, policy, timer);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw (Error) e.getCause();
    }
  }

  private static final class FreshLoader extends ClassLoader {
    private final SurroundingsWeaver weaver = new SurroundingsWeaver(getParent());

    FreshLoader() {
      super("another JVM", Retry.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("cluster.")
          || name.startsWith("cluster.scenes.")
          || GIVEN.contains(name)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? fresh(name) : known;
      }
    }

    private Class<?> fresh(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = weaver.weave(in.readAllBytes());
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
