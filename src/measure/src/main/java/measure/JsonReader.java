package measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON text from its beginning to its end. */
final class JsonReader {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Object whole() {
    Object value = value(0);
    if (next() != END) {
      throw notJson();
    }
    return value;
  }

  private static final char END = '\0';

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw notJson();
    }
    return switch (next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var members = new LinkedHashMap<String, Object>();
    at++;
    if (next() == '}') {
      at++;
      return members;
    }
    while (true) {
      if (next() != '"') {
        throw notJson();
      }
      String name = string();
      take(':');
      members.put(name, value(depth + 1));
      if (next() == '}') {
        at++;
        return members;
      }
      take(',');
    }
  }

  private List<Object> array(int depth) {
    var elements = new ArrayList<>();
    at++;
    if (next() == ']') {
      at++;
      return elements;
    }
    while (true) {
      elements.add(value(depth + 1));
      if (next() == ']') {
        at++;
        return elements;
      }
      take(',');
    }
  }

  private String string() {
    var chars = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return chars.toString();
      }
      chars.append(c == '\\' ? escaped() : c);
    }
    throw notJson();
  }

  /** What a backslash and what follows it stand for; {@code at} moves to the last of it. */
  private char escaped() {
    at++;
    char kind = at < text.length() ? text.charAt(at) : END;
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 >= text.length()) {
          throw notJson();
        }
        at += 4;
        try {
          yield (char) Integer.parseInt(text, at - 3, at + 1, 16);
        } catch (NumberFormatException e) {
          throw notJson();
        }
      }
      default -> throw notJson();
    };
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(from, at);
    try {
      return digits.matches("-?\\d{1,18}") ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
    } catch (NumberFormatException e) {
      throw notJson();
    }
  }

  private Object word(String word, Object meaning) {
    if (!text.startsWith(word, at)) {
      throw notJson();
    }
    at += word.length();
    return meaning;
  }

  private void take(char c) {
    if (next() != c) {
      throw notJson();
    }
    at++;
  }

  /** The next character that is no blank, without taking it. */
  private char next() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : END;
  }

  private IllegalArgumentException notJson() {
    return new IllegalArgumentException("not JSON from character " + at + " on");
  }
}
