package coach.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import judge.api.PlayScenario;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * Lines of an exercise's sources, to be shown beside the threads that stand before them. What can't
 * be read is not shown.
 */
final class ScenarioSource {
  private static final int MOST_LINES = 16;
  private static final Pattern SYNCHRONIZED_METHOD =
      Pattern.compile("^[^(]*\\bsynchronized\\b [^(]*\\w\\(");

  private final Exercise exercise;
  private final Map<String, List<String>> files = new HashMap<>();

  ScenarioSource(Exercise exercise) {
    this.exercise = exercise;
  }

  /** From now on the files are read anew: they have changed. */
  void reread() {
    files.clear();
  }

  /** The text of a line of the lesson's code; empty if it is not known. */
  String line(String file, int number) {
    List<String> lines =
        files.computeIfAbsent(file, name -> lines(exercise.file().resolveSibling(name)));
    return number >= 1 && number <= lines.size() ? lines.get(number - 1).strip() : "";
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file)
          ? TextFiles.readNormalized(file).lines().toList()
          : List.of();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /**
   * The head of the synchronized method in which a line stands, {@code Account.java:19}; empty if
   * it stands in none, or in a block within.
   */
  Optional<String> synchronizedMethod(String file, int number) {
    line(file, number);
    List<String> lines = files.getOrDefault(file, List.of());
    if (number < 1 || number > lines.size()) {
      return Optional.empty();
    }
    int indent = indent(lines.get(number - 1));
    for (int i = number - 2; i >= 0 && indent > 0; i--) {
      String line = lines.get(i);
      if (!line.isBlank() && indent(line) < indent) {
        indent = indent(line);
        if (SYNCHRONIZED_METHOD.matcher(line).find()) {
          return Optional.of(file + ":" + (i + 1));
        }
        if (line.contains("synchronized")) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** What a scenario's tasks do: the lines of its constructor; empty if they are not found. */
  List<String> tasks(PlayScenario scenario) {
    return unlessLong(
        DemandReader.withoutComments(
            find(scenario, type -> type + "\\(", ScenarioSource::hasTasks)));
  }

  /** What must hold at the end, as {@link DemandReader} reads it; empty if it is not found. */
  List<String> demands(PlayScenario scenario) {
    return unlessLong(DemandReader.demands(find(scenario, _ -> "void verify\\(\\)", _ -> true)));
  }

  /** The body of a method of a scenario, or else of its superclass in the same file. */
  private List<String> find(
      PlayScenario scenario, UnaryOperator<String> head, Predicate<List<String>> isIt) {
    String[] names = scenario.name().split("\\$");
    String outer = names[0].replace('.', '/') + ".java";
    String simple = names[names.length - 1].replaceFirst(".*\\.", "");
    List<String> lines = lines(exercise.lesson().folder().resolve("src/test/java").resolve(outer));
    return body(type(lines, simple), head.apply(simple))
        .filter(isIt)
        .or(() ->
            superclass(lines, simple).flatMap(above -> body(type(lines, above), head.apply(above))))
        .filter(isIt)
        .orElse(List.of());
  }

  private static List<String> unlessLong(List<String> lines) {
    return lines.size() <= MOST_LINES ? lines : List.of();
  }

  /** The lines of a class, by its indent, as the formatter leaves it. */
  private static List<String> type(List<String> lines, String name) {
    var head = Pattern.compile("\\s*([a-z]+ )*class " + name + "\\b.*");
    for (int i = 0; i < lines.size(); i++) {
      if (head.matcher(lines.get(i)).matches()) {
        String end = " ".repeat(indent(lines.get(i))) + "}";
        int length = lines.subList(i, lines.size()).indexOf(end);
        return length < 0 ? List.of() : lines.subList(i, i + length);
      }
    }
    return List.of();
  }

  private static boolean hasTasks(List<String> body) {
    return body.stream().anyMatch(line -> line.contains("task("));
  }

  private static Optional<String> superclass(List<String> lines, String type) {
    var head = Pattern.compile(".*\\bclass " + type + " extends (\\w+).*");
    return lines.stream()
        .map(head::matcher)
        .filter(Matcher::matches)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** The body of a method or a constructor. */
  private static Optional<List<String>> body(List<String> lines, String signature) {
    var head = Pattern.compile("(\\s*)(public |protected )?" + signature + ".*\\{");
    for (int i = 0; i < lines.size(); i++) {
      var found = head.matcher(lines.get(i));
      if (found.matches()) {
        var body = new ArrayList<String>();
        String end = found.group(1) + "}";
        String indent = found.group(1) + "  ";
        for (String line : lines.subList(i + 1, lines.size())) {
          if (line.equals(end)) {
            return Optional.of(body);
          }
          body.add(line.startsWith(indent) ? line.substring(indent.length()) : line.strip());
        }
      }
    }
    return Optional.empty();
  }
}
