package coach.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a scenario demands at the end, from the lines of its {@code verify()}. */
final class DemandReader {
  private static final String REQUIRE = "require(";
  private static final Pattern BRANCHES = Pattern.compile("\\b(if|for|while|switch|try)\\b.*\\{");

  private DemandReader() {}

  /**
   * The conditions that must hold, each in a line, and before them what they look at: {@code int
   * held = cell.get();} and {@code held == 3}. Where there are branches, all lines as they are.
   */
  static List<String> demands(List<String> body) {
    List<String> lines = withoutComments(body);
    if (lines.stream().anyMatch(line -> BRANCHES.matcher(line).find())) {
      return lines;
    }
    return parts(String.join("\n", lines), ';').stream()
        .map(DemandReader::demand)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String demand(String statement) {
    String line = statement.strip();
    if (line.isEmpty()) {
      return "";
    }
    return line.startsWith(REQUIRE)
        ? flowing(parts(line.substring(REQUIRE.length()), ',').getFirst())
        : flowing(line) + ";";
  }

  private static String flowing(String words) {
    return words.strip().replaceAll("\\s*\\n\\s*", " ");
  }

  /** Lines without comments, and without those that then are empty. */
  static List<String> withoutComments(List<String> lines) {
    return Stream.of(parts(String.join("\n", lines), '/'))
        .flatMap(parts -> String.join("", parts).lines())
        .filter(line -> !line.isBlank())
        .map(String::stripTrailing)
        .toList();
  }

  /** Cuts code where that character stands, outside of texts and brackets; {@code /}: comments. */
  private static List<String> parts(String code, char at) {
    var parts = new ArrayList<String>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      switch (c) {
        case '"', '\'' -> i = endOfText(code, i);
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        default -> {}
      }
      if (at == '/' ? isComment(code, i) : c == at && depth <= 0) {
        parts.add(code.substring(from, i));
        i = at == '/' ? endOfComment(code, i) - 1 : i;
        from = i + 1;
      }
    }
    parts.add(code.substring(Math.min(from, code.length())));
    return parts;
  }

  private static int endOfText(String code, int begin) {
    int end = begin + 1;
    while (end < code.length() && code.charAt(end) != code.charAt(begin)) {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, code.length() - 1);
  }

  private static boolean isComment(String code, int i) {
    return code.startsWith("//", i) || code.startsWith("/*", i);
  }

  /** Behind the comment: a line's own end belongs to the code. */
  private static int endOfComment(String code, int begin) {
    boolean isLine = code.charAt(begin + 1) == '/';
    int end = code.indexOf(isLine ? "\n" : "*/", begin + 2);
    return end < 0 ? code.length() : isLine ? end : end + 2;
  }
}
