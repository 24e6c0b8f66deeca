package subjects;

import explorer.Scenario;

/** Programs that are of interest to whoever moves their threads by hand. */
public final class PlayedPrograms {
  private PlayedPrograms() {}

  private static final class Flag {
    private volatile boolean isUp;
  }

  private static final class Account {
    private final int limit = 7;
    private int balance = 5;

    synchronized int balance() {
      return balance;
    }

    synchronized int room() {
      return limit - balance;
    }
  }

  /** Fails only while B has not even begun, which the test has noted for itself. */
  public static final class NotedBeginning extends Scenario {
    private final Flag flag = new Flag();
    private boolean hasBegun;

    NotedBeginning() {
      task(
          "A",
          () -> {
            boolean wasUp = flag.isUp;
            require(hasBegun, "A ended, and B had not begun (" + wasUp + ").");
          });
      task(
          "B",
          () -> {
            hasBegun = true;
            flag.isUp = true;
          });
    }
  }

  /** Two look at what a lock guards, and nobody changes it. */
  public static final class OnlyLooks extends Scenario {
    private final Account account = new Account();

    OnlyLooks() {
      task("A", account::balance);
      task("B", account::room);
    }
  }
}
