// kind: a pause that gets longer with each try
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    for (int tries = 0; register.get() < value; tries++) {
      long seen = register.get();
      if (seen < value && register.compareAndSet(seen, value)) {
        return true;
      }
      for (int i = 0; i < Math.min(tries, 100); i++) {
        Thread.onSpinWait();
      }
    }
    return false;
  }
}
