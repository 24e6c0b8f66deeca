// kind: compareAndSet with the larger of both, always
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    for (; ; ) {
      long seen = register.get();
      if (register.compareAndSet(seen, Math.max(seen, value))) {
        return seen < value;
      }
    }
  }
}
