// misconception: failed-so-give-up
// says: another thread had come first
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    for (int tries = 0; tries < 3; tries++) {
      long seen = register.get();
      if (seen >= value) {
        return false;
      }
      if (register.compareAndSet(seen, value)) {
        return true;
      }
    }
    return false;
  }
}
