// misconception: it-is-there-so-i-did-it
// says: should return false
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long now = register.get();
    if (now >= value) {
      return false;
    }
    while (now < value) {
      register.compareAndSet(now, value);
      now = register.get();
    }
    return now == value;
  }
}
