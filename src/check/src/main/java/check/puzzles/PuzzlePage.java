package check.puzzles;

import explorer.Scenario;
import explorer.SchedulePlay;
import explorer.graph.PlayGraphExplorer;
import explorer.graph.PlayGraphJson;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import judge.files.TemporaryFolders;
import kit.Rejection;
import pictures.play.IndentedSource;
import pictures.play.PlayPage;

/** Makes the page of a puzzle: compiles it, and explores all of its states. */
public final class PuzzlePage {
  private static final int MOST_STATES = 5_000; // a puzzle is small
  private static final int MOST_SWITCHES = 4; // whoever plays by hand makes more than a test tries

  private PuzzlePage() {}

  /**
   * The page, as it should stand beside the puzzle.
   *
   * @throws IOException if the puzzle can't be read, or does not compile
   */
  public static String html(Puzzle puzzle) throws IOException {
    Path classes = Files.createTempDirectory("puzzle");
    try {
      compile(puzzle, classes);
      try (var loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, PuzzlePage.class.getClassLoader())) {
        return page(puzzle, graph(loader.loadClass(puzzle.name()).asSubclass(Scenario.class)));
      } catch (ClassNotFoundException e) {
        throw new IOException(puzzle.file() + " has no class of its own name", e);
      }
    } finally {
      TemporaryFolders.delete(classes);
    }
  }

  private static String graph(Class<? extends Scenario> scenario) {
    var play = SchedulePlay.of(scenario);
    var summary = play.explore();
    return PlayGraphJson.of(
        PlayGraphExplorer.explore(play::at, MOST_STATES, MOST_SWITCHES), summary);
  }

  private static String page(Puzzle puzzle, String graph) throws IOException {
    var source = new PlayPage.Source(puzzle.file().getFileName().toString(), puzzle.source());
    return new PlayPage(
            puzzle.title(),
            puzzle.question(),
            IndentedSource.of(source.text()).demand().orElse(List.of()),
            List.of(source),
            graph,
            List.of())
        .html();
  }

  private static void compile(Puzzle puzzle, Path classes) throws IOException {
    var complaints = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-proc:none",
                "-g", // the page names variables and lines
                "-d",
                classes.toString(),
                "-cp",
                classPath(),
                puzzle.file().toString());
    if (status != 0) {
      throw new IOException(
          "%s does not compile: %s"
              .formatted(puzzle.file(), complaints.toString(StandardCharsets.UTF_8)));
    }
  }

  private static String classPath() {
    return Stream.of(Scenario.class, Rejection.class)
        .map(PuzzlePage::home)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
