// misconception: decided-once
// says: made the number less
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    if (register.get() >= value) {
      return false;
    }
    long seen;
    do {
      seen = register.get();
    } while (!register.compareAndSet(seen, value));
    return true;
  }
}
