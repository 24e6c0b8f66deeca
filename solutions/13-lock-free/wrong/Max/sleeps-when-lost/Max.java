// misconception: interrupted-so-give-up
// says: raise returned false
// from: reference
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    try {
      while (true) {
        long now = register.get();
        if (now >= value) {
          return false;
        }
        if (register.compareAndSet(now, value)) {
          return true;
        }
        Thread.sleep(0, 1_000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
