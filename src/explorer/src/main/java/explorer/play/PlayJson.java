package explorer.play;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes records as JSON: an object with a member for each component. In the JVM that runs the
 * learner's code there is no library that does.
 */
public final class PlayJson {
  private PlayJson() {}

  /**
   * The text of a value.
   *
   * @param value null, a string, a number, a truth value, a constant, a list, or a public record of
   *     such
   */
  public static String of(Object value) {
    return switch (value) {
      case null -> "null";
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case String text -> quoted(text);
      case Enum<?> constant -> quoted(constant.name());
      case List<?> list ->
          list.stream().map(PlayJson::of).collect(Collectors.joining(",", "[", "]"));
      case Record parts ->
          Stream.of(parts.getClass().getRecordComponents())
              .map(part -> quoted(part.getName()) + ":" + of(read(part, parts)))
              .collect(Collectors.joining(",", "{", "}"));
      default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
    };
  }

  private static Object read(RecordComponent part, Record of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException("not a public record: " + of.getClass(), e);
    }
  }

  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> {
          if (c < ' ' || c == '<' || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
            json.append("\\u%04x".formatted((int) c)); // also within a page's script
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
