package coach.play;

import coach.play.PlayAnswers.NoAnswerException;
import coach.scenario.ScenarioClasses;
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
import judge.api.PlayScenario;
import pictures.play.PlayPage;
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
    return new ScenarioClasses(exercise)
        .of(scenario).stream()
            .flatMap(part -> part.source().demand().stream())
            .findFirst()
            .orElse(List.of());
  }

  /**
   * The scenario's class, and the classes that it extends, by file; the whole file if the class is
   * not found in it.
   */
  private Map<Path, List<PlayPage.Source>> parts(PlayScenario scenario) throws IOException {
    var classes = new ScenarioClasses(exercise);
    var parts = new LinkedHashMap<Path, List<PlayPage.Source>>();
    for (ScenarioClasses.Part part : classes.of(scenario)) {
      parts
          .computeIfAbsent(part.file(), _ -> new ArrayList<>())
          .add(
              new PlayPage.Source(
                  part.file().getFileName().toString(),
                  part.firstLine(),
                  String.join("\n", part.source().lines())));
    }
    Path file = classes.file(scenario);
    if (parts.isEmpty() && Files.isRegularFile(file)) {
      parts.put(file, List.of(source(file)));
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
}
