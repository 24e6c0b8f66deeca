// misconception: same-try-again
// says: times in a row
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen = register.get();
    if (seen >= value) {
      return false;
    }
    while (!register.compareAndSet(seen, value)) {
      Thread.onSpinWait();
    }
    return true;
  }
}
