// kind: a do-while loop that returns early
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen;
    do {
      seen = register.get();
      if (value <= seen) {
        return false;
      }
    } while (!register.compareAndSet(seen, value));
    return true;
  }
}
