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

  /** What a scenario's tasks do: the lines of its constructor; empty if they are not found. */
  List<String> tasks(PlayScenario scenario) {
    String[] names = scenario.name().split("\\$");
    String outer = names[0].replace('.', '/') + ".java";
    String simple = names[names.length - 1].replaceFirst(".*\\.", "");
    List<String> lines = lines(exercise.lesson().folder().resolve("src/test/java").resolve(outer));
    return constructor(lines, simple)
        .filter(ScenarioSource::hasTasks)
        .or(() -> superclass(lines, simple).flatMap(above -> constructor(lines, above)))
        .filter(ScenarioSource::hasTasks)
        .orElse(List.of());
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

  /** The body of a constructor, by its indent, as the formatter leaves it. */
  private static Optional<List<String>> constructor(List<String> lines, String type) {
    var head = Pattern.compile("(\\s*)(public |protected )?" + type + "\\(.*\\{");
    for (int i = 0; i < lines.size(); i++) {
      var found = head.matcher(lines.get(i));
      if (found.matches()) {
        var body = new ArrayList<String>();
        String end = found.group(1) + "}";
        String indent = found.group(1) + "  ";
        for (String line : lines.subList(i + 1, lines.size())) {
          if (line.equals(end)) {
            return body.size() <= MOST_LINES ? Optional.of(body) : Optional.empty();
          }
          body.add(line.startsWith(indent) ? line.substring(indent.length()) : line.strip());
        }
      }
    }
    return Optional.empty();
  }
}
