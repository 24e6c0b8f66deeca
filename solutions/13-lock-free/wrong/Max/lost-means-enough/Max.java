// misconception: failed-so-give-up
// says: another thread had come first
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long now = register.get();
    while (now < value) {
      if (register.compareAndSet(now, value)) {
        return true;
      }
      long later = register.get();
      if (later > now) {
        return false; // somebody else has raised it
      }
      now = later;
    }
    return false;
  }
}
