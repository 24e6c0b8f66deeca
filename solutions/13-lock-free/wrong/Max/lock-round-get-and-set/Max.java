// misconception: looked-so-may-write
// says: wrote over it
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    synchronized (register) {
      if (register.get() >= value) {
        return false;
      }
      register.set(value);
      return true;
    }
  }
}
