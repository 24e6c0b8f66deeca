// misconception: looked-so-may-write
// says: wrote over it
// from: right/writes-what-is-there
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen = register.get();
    register.set(Math.max(seen, value));
    return seen < value;
  }
}
