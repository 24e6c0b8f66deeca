package explorer.play;

/** Values of which the text says all. */
final class PlainValue {
  private PlainValue() {}

  /** Whether a value is one: a number, a truth value, a text, a constant, or null. */
  static boolean isPlain(Object value) {
    return value == null
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof String
        || value instanceof Enum<?>
        || value instanceof Number && value.getClass().getName().startsWith("java.lang.");
  }

  /** A text that no other plain value has. */
  static String text(Object value) {
    return value == null
        ? "null"
        : value.getClass().getSimpleName()
            + "'"
            + (value instanceof Enum<?> constant ? constant.name() : value.toString())
            + "'";
  }
}
