// misconception: it-is-there-so-i-did-it
// says: should return false
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen = register.get();
    if (seen >= value) {
      return false;
    }
    while (seen < value && !register.compareAndSet(seen, value)) {
      seen = register.get();
    }
    return true;
  }
}
