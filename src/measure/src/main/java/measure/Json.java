package measure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Results as JSON texts: objects are maps, arrays are lists, numbers are doubles or longs. For the
 * texts that JMH and this workbook's own programs write; it is no validator.
 */
public final class Json {
  private Json() {}

  /**
   * Reads one value.
   *
   * @return a {@code Map<String, Object>}, {@code List<Object>}, String, Long, Double, Boolean, or
   *     null
   * @throws IllegalArgumentException if the text is not JSON, with the place where it ceases to be
   */
  public static Object read(String text) {
    return new JsonReader(text).whole();
  }

  /**
   * Writes a value, a member or element a line, in ASCII so that no encoding can spoil it. A number
   * that JSON has no way to write, such as NaN, becomes null.
   *
   * @param value a Map with String keys, a Collection, a String, Number or Boolean, or null
   * @throws IllegalArgumentException if it is, or holds, anything else
   */
  public static String write(Object value) {
    return written(value, "\n") + "\n";
  }

  private static String written(Object value, String newLine) {
    String deeper = newLine + "  ";
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Boolean truth -> truth.toString();
      case Double number when !Double.isFinite(number) -> "null";
      case Number number -> number.toString();
      case Map<?, ?> map when map.isEmpty() -> "{}";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> quoted((String) e.getKey()) + ": " + written(e.getValue(), deeper))
              .collect(Collectors.joining("," + deeper, "{" + deeper, newLine + "}"));
      case Collection<?> some when some.stream().allMatch(Number.class::isInstance) ->
          some.stream().map(n -> written(n, "")).collect(Collectors.joining(", ", "[", "]"));
      case Collection<?> some ->
          some.stream()
              .map(e -> written(e, deeper))
              .collect(Collectors.joining("," + deeper, "[" + deeper, newLine + "]"));
      default -> throw new IllegalArgumentException("JSON has no " + value.getClass());
    };
  }

  /** A string as JSON has it, with its quotes, in ASCII. */
  public static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> json.append(c >= ' ' && c < 127 ? "" + c : "\\u%04x".formatted((int) c));
      }
    }
    return json.append('"').toString();
  }

  /**
   * An object whose members keep their order.
   *
   * @param namesAndValues a String and a value in turn
   */
  public static Map<String, Object> object(Object... namesAndValues) {
    var members = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }
}
