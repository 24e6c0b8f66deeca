// misconception: same-try-again
// says: times in a row
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long highest = Long.MIN_VALUE;
    while (true) {
      highest = Math.max(highest, register.get());
      if (highest >= value) {
        return false;
      }
      if (register.compareAndSet(highest, value)) {
        return true;
      }
    }
  }
}
