// kind: a guess without a look, and a look if it is wrong
package lockfree;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    long guess = 0;
    while (guess >= value || !register.compareAndSet(guess, value)) {
      guess = register.get();
      if (guess >= value) {
        return false;
      }
    }
    return true;
  }
}
