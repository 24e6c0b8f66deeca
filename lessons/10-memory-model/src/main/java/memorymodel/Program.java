package memorymodel;

/**
 * The six small programs of exercise 10.1. Each column is a thread. All variables are shared, and 0
 * in the beginning. What a thread reads goes to {@code r1} or {@code r2}, which no other thread
 * uses.
 */
public enum Program {
  /** Each thread writes one variable and reads the other one. */
  STORE_BUFFERING(
      """
      x = 1  | y = 1
      r1 = y | r2 = x
      """),

  /** The same, and both variables are volatile. */
  STORE_BUFFERING_VOLATILE(
      """
      volatile x y
      x = 1  | y = 1
      r1 = y | r2 = x
      """),

  /** One thread writes a message and raises a flag. The other one looks at the flag first. */
  MESSAGE(
      """
      message = 1 | r1 = flag
      flag = 1    | r2 = message
      """),

  /** The same, and the flag is volatile. */
  MESSAGE_VOLATILE_FLAG(
      """
      volatile flag
      message = 1 | r1 = flag
      flag = 1    | r2 = message
      """),

  /** One thread reads the same variable twice. */
  READ_TWICE(
      """
      x = 1 | r1 = x
            | r2 = x
      """),

  /** Each thread writes what it has read. Nobody writes a number of its own. */
  OUT_OF_NOWHERE(
      """
      r1 = x | r2 = y
      y = r1 | x = r2
      """);

  private final String text;

  Program(String text) {
    this.text = text;
  }

  /** The program, with a column for each thread. */
  public String text() {
    return text;
  }
}
