package check.beliefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kit.belief.Misconception;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.Workbook;

/**
 * All beliefs that the tests of a workbook can tell. They stand in enums whose names end with
 * {@code Belief}: in the kit, in the explorer, and in a lesson's package of helpers, {@code
 * scenes}.
 */
public final class BeliefCatalog {
  private static final List<Path> TOOLS =
      List.of(
          Path.of("src", "kit", "src", "main", "java", "kit", "belief"),
          Path.of("src", "explorer", "src", "main", "java", "explorer", "explain"));

  /** What was compiled once is not compiled again. The key is all of the enums' text. */
  private static final Map<Map<String, String>, List<Misconception>> READ =
      new ConcurrentHashMap<>();

  private BeliefCatalog() {}

  /**
   * The beliefs of the kit, of the explorer, and of the lessons in their order.
   *
   * @throws IOException if one can't be read or does not compile
   */
  public static List<Misconception> of(Workbook workbook) throws IOException {
    var sources = new LinkedHashMap<String, String>();
    for (Path tool : TOOLS) {
      add(workbook.root().resolve(tool), tool.subpath(5, tool.getNameCount()), sources);
    }
    for (Lesson lesson : workbook.lessons()) {
      var helpers = Path.of(lesson.packageName(), "scenes");
      add(lesson.testSources().resolve(helpers), helpers, sources);
    }
    var known = READ.get(sources);
    if (known == null) {
      var beliefs = new ArrayList<Misconception>();
      for (Class<?> type : EnumCompiler.load(sources)) {
        if (type.isEnum() && Misconception.class.isAssignableFrom(type)) {
          beliefs.addAll(List.of((Misconception[]) type.getEnumConstants()));
        }
      }
      known = List.copyOf(beliefs);
      READ.put(Map.copyOf(sources), known);
    }
    return known;
  }

  private static void add(Path folder, Path packageFolder, Map<String, String> sources)
      throws IOException {
    for (Path file : FolderListing.sourcesIn(folder)) {
      var name = file.getFileName().toString();
      if (name.endsWith("Belief.java")) {
        var type = packageFolder.resolve(name).toString().replaceAll("[/\\\\]", ".");
        sources.put(type.replaceFirst("\\.java$", ""), Files.readString(file));
      }
    }
  }
}
