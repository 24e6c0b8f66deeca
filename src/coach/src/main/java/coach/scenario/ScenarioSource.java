package coach.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import judge.api.PlayScenario;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * Lines of an exercise's sources, to be shown beside the threads that stand before them. What can't
 * be read is not shown.
 */
public final class ScenarioSource {
  private static final int MOST_LINES = 16;
  private static final Pattern SYNCHRONIZED_METHOD =
      Pattern.compile("^[^(]*\\bsynchronized\\b [^(]*\\w\\(");

  private final Exercise exercise;
  private final Map<String, List<String>> files = new HashMap<>();

  /** Nothing is read before it is asked for. */
  public ScenarioSource(Exercise exercise) {
    this.exercise = exercise;
  }

  /** From now on the files are read anew: they have changed. */
  public void reread() {
    files.clear();
  }

  /** The text of a line of the lesson's code; empty if it is not known. */
  public String line(String file, int number) {
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
  public Optional<String> synchronizedMethod(String file, int number) {
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
  public List<String> tasks(PlayScenario scenario) {
    return unlessLong(
        DemandReader.withoutComments(
            first(
                scenario,
                part -> part.source().body(part.name() + "\\(").filter(ScenarioSource::hasTasks))));
  }

  /** What must hold at the end, each condition in a line; empty if it is not found. */
  public List<String> demands(PlayScenario scenario) {
    return unlessLong(DemandReader.demands(first(scenario, part -> part.source().demand())));
  }

  private static boolean hasTasks(List<String> body) {
    return body.stream().anyMatch(line -> line.contains("task("));
  }

  /** What is first found in the scenario's class, or else in those that it extends. */
  private List<String> first(
      PlayScenario scenario, Function<ScenarioClasses.Part, Optional<List<String>>> what) {
    try {
      return new ScenarioClasses(exercise)
          .of(scenario).stream().map(what).flatMap(Optional::stream).findFirst().orElse(List.of());
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static List<String> unlessLong(List<String> lines) {
    return lines.size() <= MOST_LINES ? lines : List.of();
  }
}
