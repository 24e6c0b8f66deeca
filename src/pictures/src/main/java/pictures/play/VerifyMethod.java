package pictures.play;

import java.util.List;
import java.util.regex.Pattern;

/** Finds in a source what a scenario demands at the end. */
public final class VerifyMethod {
  private static final Pattern HEAD =
      Pattern.compile("(\\s*)((public|protected) )?void verify\\(\\).*\\{");

  private VerifyMethod() {}

  /**
   * The body of the first method {@code verify()}, without its indent. The method's end is found by
   * its indent, as the formatter leaves it.
   *
   * @param source whole or a part
   * @return its lines; none if there is no such method
   */
  public static List<String> bodyIn(String source) {
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var head = HEAD.matcher(lines.get(i));
      if (head.matches()) {
        List<String> rest = lines.subList(i + 1, lines.size());
        int end = rest.indexOf(head.group(1) + "}");
        String indent = head.group(1) + "  ";
        return rest.subList(0, Math.max(end, 0)).stream()
            .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line.strip())
            .toList();
      }
    }
    return List.of();
  }
}
