// misconception: looked-so-may-write
// says: wrote over it
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    if (register.get() < value) {
      register.set(value);
      return true;
    }
    return false;
  }
}
