// misconception: failed-so-give-up
// says: another thread had come first
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen = register.get();
    return seen < value && register.compareAndSet(seen, value);
  }
}
