// misconception: looked-so-may-write
// says: wrote over it
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    while (register.get() < value) {
      register.set(value);
      if (register.get() == value) {
        return true;
      }
    }
    return false;
  }
}
