package explorer.program;

/**
 * A place in the learner's code at which something happens that other threads can notice.
 *
 * @param name the field, the method; {@code []} for an array's element, empty for a monitor; {@code
 *     new ArrayList} for a constructor
 * @param type the simple name of the class that the field or method belongs to
 * @param file the source file's name
 * @param isVolatile whether it is a volatile field
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
    boolean isVolatile,
    boolean changes) {
  /** How a constructor's name begins. */
  public static final String NEW = "new ";

  /** How the name of a method begins that goes over what it is given. */
  public static final String GIVEN = "given to ";
}
