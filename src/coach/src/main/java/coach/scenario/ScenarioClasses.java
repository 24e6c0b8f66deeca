package coach.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import judge.api.PlayScenario;
import pictures.play.IndentedSource;
import workbook.Exercise;
import workbook.TextFiles;

/** Finds the sources of the scenarios that an exercise's test tries. */
public record ScenarioClasses(Exercise exercise) {

  /**
   * A class in a file.
   *
   * @param firstLine the number of its first line in that file, from 1
   * @param name its simple name
   */
  public record Part(Path file, int firstLine, String name, IndentedSource source) {}

  /** The file of the outermost class in which a scenario stands; it need not be there. */
  public Path file(PlayScenario scenario) {
    String outer = scenario.name().replaceFirst("\\$.*", "").replace('.', '/');
    return exercise.lesson().testSources().resolve(outer + ".java");
  }

  /**
   * A scenario's class, and then the classes that it extends, as far as they are found: beside it,
   * or in a file of their own in the same folder.
   *
   * @throws IOException if a file can't be read
   */
  public List<Part> of(PlayScenario scenario) throws IOException {
    var parts = new ArrayList<Part>();
    Path file = file(scenario);
    String name = scenario.name().replaceFirst(".*[$.]", "");
    while (Files.isRegularFile(file)) {
      var found = IndentedSource.of(TextFiles.readNormalized(file)).classNamed(name);
      if (found.isEmpty()) {
        break;
      }
      parts.add(new Part(file, found.get().firstLine(), name, found.get().source()));
      if (found.get().superclass().isEmpty()) {
        break;
      }
      name = found.get().superclass().get();
      Path own = file.resolveSibling(name + ".java");
      file = Files.isRegularFile(own) ? own : file;
    }
    return parts;
  }
}
