package kit.threads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text: objects become maps, arrays lists, numbers doubles or longs. As much as the
 * JDK's thread dump needs, which the JDK writes but does not read.
 */
final class JsonReader {
  private static final int DEEPEST = 200;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * The value of a whole text: a Map, List, String, Long, Double, Boolean, or null.
   *
   * @throws IllegalArgumentException if the text is not JSON
   */
  static Object read(String text) {
    var json = new JsonReader(text);
    Object value = json.value();
    json.skipBlanks();
    if (json.at < text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private Object value() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("nested too deeply at " + at);
    }
    skipBlanks();
    Object value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, Object> object() {
    var members = new LinkedHashMap<String, Object>();
    at++;
    skipBlanks();
    if (taken('}')) {
      return members;
    }
    do {
      skipBlanks();
      String name = string();
      skipBlanks();
      require(':');
      members.put(name, value());
      skipBlanks();
    } while (taken(','));
    require('}');
    return members;
  }

  private List<Object> array() {
    var elements = new ArrayList<>();
    at++;
    skipBlanks();
    if (taken(']')) {
      return elements;
    }
    do {
      elements.add(value());
      skipBlanks();
    } while (taken(','));
    require(']');
    return elements;
  }

  private String string() {
    require('"');
    var chars = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      chars.append(c == '\\' ? escaped() : c);
    }
    at++;
    return chars.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> throw unexpected();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw unexpected();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Object number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty()) {
      throw unexpected();
    }
    return digits.matches("-?\\d{1,18}") ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw unexpected();
    }
    at += word.length();
    return meaning;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw unexpected();
    }
    return text.charAt(at);
  }

  private boolean taken(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void require(char c) {
    if (!taken(c)) {
      throw unexpected();
    }
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("not JSON at character " + at);
  }
}
