package pictures.play;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java source in which the ends of classes and methods are found by their indent, as the formatter
 * leaves it.
 *
 * @param lines of a whole file or of a part
 */
public record IndentedSource(List<String> lines) {
  private static final String VERIFY = "void verify\\(\\)";

  /**
   * A class in a source.
   *
   * @param firstLine the number of its first line in that source, from 1
   * @param superclass the simple name of the class that it extends; empty if it extends none
   * @param source from its first line to its last one
   */
  public record ClassPart(int firstLine, Optional<String> superclass, IndentedSource source) {}

  /** The lines are kept as they are. */
  public IndentedSource {
    lines = List.copyOf(lines);
  }

  /** The lines of a text. */
  public static IndentedSource of(String text) {
    return new IndentedSource(text.lines().toList());
  }

  /**
   * A class, wherever in the source it stands.
   *
   * @param name its simple name
   * @return empty if there is none, or no end of it
   */
  public Optional<ClassPart> classNamed(String name) {
    var head =
        Pattern.compile(
            "(\\s*)([a-z]+ )*class " + Pattern.quote(name) + "\\b(.*? extends (\\w+))?.*");
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = head.matcher(lines.get(i));
      if (found.matches()) {
        List<String> rest = lines.subList(i, lines.size());
        int end = rest.indexOf(found.group(1) + "}");
        if (end >= 0) {
          return Optional.of(
              new ClassPart(
                  i + 1,
                  Optional.ofNullable(found.group(4)),
                  new IndentedSource(rest.subList(0, end + 1))));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The body of the first method or constructor that begins so, without its indent.
   *
   * @param signature a regular expression for what stands behind the modifiers: {@code Cell\(}
   * @return empty if there is none, or no end of it
   */
  public Optional<List<String>> body(String signature) {
    var head = Pattern.compile("(\\s*)((public|protected) )?" + signature + ".*\\{");
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = head.matcher(lines.get(i));
      if (found.matches()) {
        List<String> rest = lines.subList(i + 1, lines.size());
        int end = rest.indexOf(found.group(1) + "}");
        String indent = found.group(1) + "  ";
        if (end >= 0) {
          return Optional.of(
              rest.subList(0, end).stream()
                  .map(line ->
                      line.startsWith(indent) ? line.substring(indent.length()) : line.strip())
                  .toList());
        }
      }
    }
    return Optional.empty();
  }

  /** What a scenario demands at the end: the body of its {@code verify()}; empty if it has none. */
  public Optional<List<String>> demand() {
    return body(VERIFY);
  }
}
