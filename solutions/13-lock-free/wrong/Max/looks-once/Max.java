// misconception: same-try-again
// says: with no get() in between
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
