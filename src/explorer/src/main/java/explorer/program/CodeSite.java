package explorer.program;

/**
 * A place in the learner's code at which something happens that other threads can notice.
 *
 * @param name the field, the method; {@code []} for an array's element, empty for a monitor; {@code
 *     new ArrayList} for a constructor
 * @param type the simple name of the class that the field or method belongs to
 * @param file the source file's name
 * @param order what an access there promises to other threads
 * @param on how the source names the object, or the array, that is touched there: {@code hits[0]};
 *     empty where the class file doesn't tell
 * @param changes whether what happens there may change what others see
 */
public record CodeSite(
    String name,
    String type,
    String on,
    String file,
    int line,
    MemoryOrder order,
    boolean changes) {
  /** How a constructor's name begins. */
  public static final String NEW = "new ";

  /** How the name of a method begins that goes over what it is given. */
  public static final String GIVEN = "given to ";

  /** What an access of a field or an element promises to other threads. */
  public enum MemoryOrder {
    /** Nothing: it is not even atomic. */
    PLAIN,
    /** It is atomic, and orders nothing else. */
    OPAQUE,
    /** A read that sees a write also sees what came before the write. */
    ORDERED
  }

  /** The same, for what the source says: whether the field is volatile. */
  public CodeSite(
      String name,
      String type,
      String on,
      String file,
      int line,
      boolean isVolatile,
      boolean changes) {
    this(name, type, on, file, line, isVolatile ? MemoryOrder.ORDERED : MemoryOrder.PLAIN, changes);
  }

  /** Whether an access there is atomic, as that of a volatile field is. */
  public boolean isVolatile() {
    return order != MemoryOrder.PLAIN;
  }
}
