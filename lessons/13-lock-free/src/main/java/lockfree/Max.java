package lockfree;

/** Exercise 13.1: keep the largest number, for example a high score. You repair it. */
public final class Max {

  private Max() {}

  /**
   * Raises the register to a value, if it holds less; otherwise it changes nothing. Other threads
   * see one step: first the old number, and then the value.
   *
   * <p>Meanwhile other threads may call all methods of the register, and this method too. They may
   * raise the register and lower it. This method never changes a number that is equal to the value
   * or larger. However often another thread comes first, the method tries again, until it has
   * raised the register, or has seen that the register holds enough.
   *
   * <p>It never waits for another thread, so it takes no lock: if one thread is stopped in the
   * middle of this method, all others go on.
   *
   * @param register not null
   * @param value any number
   * @return true if this call has raised the register; false if it has changed nothing, because at
   *     some moment during this call the register held the value or more
   */
  public static boolean raise(Register register, long value) {
    if (register.get() >= value) {
      return false;
    }
    register.set(value);
    return true;
  }
}
