// kind: a call of itself for the next try
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long seen = register.get();
    return seen < value && (register.compareAndSet(seen, value) || raise(register, value));
  }
}
