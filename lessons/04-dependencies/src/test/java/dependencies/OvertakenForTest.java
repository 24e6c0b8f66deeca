package dependencies;

/**
 * An account of 100, into which somebody puts 1 before each of the first tries to replace its
 * balance.
 */
final class OvertakenForTest extends Account {
  private static final int TIMES = 20;

  private int overtaken;

  OvertakenForTest() {
    super(100);
  }

  int timesOvertaken() {
    return overtaken;
  }

  @Override
  public boolean compareAndSet(int expected, int newBalance) {
    // Nobody can come first if the caller has locked the account.
    if (overtaken < TIMES && !Thread.holdsLock(this)) {
      overtaken++;
      deposit(1);
    }
    return super.compareAndSet(expected, newBalance);
  }
}
