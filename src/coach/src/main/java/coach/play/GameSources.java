package coach.play;

import coach.play.PlayAnswers.NoAnswerException;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import judge.api.PlayScenario;
import pictures.play.PlayPage;
import pictures.play.VerifyMethod;
import workbook.Exercise;
import workbook.FolderListing;
import workbook.TextFiles;

/** The sources that are shown where a scenario is played in a browser. */
record GameSources(Exercise exercise) {

  /**
   * The answer; the lesson's other files in which a thread may stand; and of the test what says
   * what the threads do.
   *
   * @param graph the scenario's states
   */
  List<PlayPage.Source> of(PlayScenario scenario, JsonObject graph)
      throws IOException, NoAnswerException {
    var sources = new ArrayList<PlayPage.Source>();
    sources.add(source(exercise.file()));
    Set<String> visited = files(graph);
    visited.remove(exercise.fileName());
    for (Path file : FolderListing.sourcesUnder(exercise.lesson().mainSources())) {
      if (visited.remove(file.getFileName().toString())) {
        sources.add(source(file));
      }
    }
    Map<Path, List<PlayPage.Source>> parts = parts(scenario);
    for (Path file : FolderListing.sourcesUnder(exercise.lesson().testSources())) {
      boolean isVisited = visited.remove(file.getFileName().toString());
      if (parts.containsKey(file)) {
        sources.addAll(parts.get(file));
      } else if (isVisited) {
        sources.add(source(file));
      }
    }
    return sources;
  }

  /** The lines that say what the scenario demands at the end; none if they are not found. */
  List<String> demand(PlayScenario scenario) throws IOException {
    return parts(scenario).values().stream()
        .flatMap(List::stream)
        .map(part -> VerifyMethod.bodyIn(part.text()))
        .filter(lines -> !lines.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The scenario's class, and the classes that it extends, by file. */
  private Map<Path, List<PlayPage.Source>> parts(PlayScenario scenario) throws IOException {
    var parts = new LinkedHashMap<Path, List<PlayPage.Source>>();
    Path file = outerFile(scenario);
    String type = scenario.name().replaceFirst(".*[$.]", "");
    while (!type.equals("Scenario") && Files.isRegularFile(file)) {
      var part = part(file, type);
      var ofFile = parts.computeIfAbsent(file, _ -> new ArrayList<>());
      if (ofFile.contains(part)) {
        break; // a whole file, as the class was not found in it
      }
      ofFile.add(part);
      var above =
          Pattern.compile("\\bclass " + type + "\\b.*? extends (\\w+)").matcher(part.text());
      if (!above.find()) {
        break;
      }
      type = above.group(1);
      Path own = file.resolveSibling(type + ".java");
      file = Files.isRegularFile(own) ? own : file;
    }
    return parts;
  }

  private static PlayPage.Source source(Path file) throws IOException {
    return new PlayPage.Source(file.getFileName().toString(), TextFiles.readNormalized(file));
  }

  /** The names of files that the graph has. It comes from the JVM that runs the learner's code. */
  private static Set<String> files(JsonObject graph) throws NoAnswerException {
    try {
      var words = graph.getAsJsonArray("words");
      var names = new TreeSet<String>();
      for (JsonElement word : graph.getAsJsonArray("files")) {
        names.add(words.get(word.getAsInt()).getAsString());
      }
      return names;
    } catch (RuntimeException e) {
      throw NoAnswerException.nonsense();
    }
  }

  private Path outerFile(PlayScenario scenario) {
    String outer = scenario.name().replaceFirst("\\$.*", "").replace('.', '/');
    return exercise.lesson().testSources().resolve(outer + ".java");
  }

  /** A class, by its indent, as the formatter leaves it; else the whole file. */
  private static PlayPage.Source part(Path file, String type) throws IOException {
    List<String> lines = TextFiles.readNormalized(file).lines().toList();
    var head = Pattern.compile("(\\s*)\\S.*\\bclass " + Pattern.quote(type) + "\\b.*");
    for (int i = 0; i < lines.size(); i++) {
      var found = head.matcher(lines.get(i));
      if (found.matches()) {
        int end = lines.subList(i, lines.size()).indexOf(found.group(1) + "}");
        if (end >= 0) {
          String text = String.join("\n", lines.subList(i, i + end + 1));
          return new PlayPage.Source(file.getFileName().toString(), i + 1, text);
        }
      }
    }
    return source(file);
  }
}
