package check.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * What the page about the architecture says of modules and packages.
 *
 * @param drawn for each module of the drawing, those that its arrows lead to
 * @param inTable the same from the table below the drawing
 * @param rowsOfModules the modules of that table, once for each of their rows
 * @param packages the packages of all tables, each above those that it uses
 */
record ArchitecturePage(
    Map<String, SortedSet<String>> drawn,
    Map<String, SortedSet<String>> inTable,
    List<String> rowsOfModules,
    List<String> packages) {
  static final Path PAGE = Path.of("docs", "architecture.md");

  private static final Pattern DRAWING = Pattern.compile("(?s)```mermaid\n(.*?)```");
  private static final Pattern ARROW = Pattern.compile("(?m)^ *(\\w+) --> (\\w+) *$");
  private static final Pattern NODE = Pattern.compile("(?m)^ *(\\w+)\\[");
  private static final Pattern MODULE_ROW =
      Pattern.compile("(?m)^\\| `src/(\\w+)` \\|[^|\n]*\\|([^|\n]*)\\|$");
  private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `([a-z][\\w.]*)` \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  static ArchitecturePage of(Workbook workbook) throws IOException {
    var text = TextFiles.readNormalized(workbook.root().resolve(PAGE));
    var drawn = new LinkedHashMap<String, SortedSet<String>>();
    DRAWING
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .forEach(drawing -> {
          NODE.matcher(drawing).results().forEach(node -> arrowsOf(drawn, node.group(1)));
          ARROW
              .matcher(drawing)
              .results()
              .forEach(arrow -> {
                arrowsOf(drawn, arrow.group(1)).add(arrow.group(2));
                arrowsOf(drawn, arrow.group(2));
              });
        });
    var inTable = new LinkedHashMap<String, SortedSet<String>>();
    MODULE_ROW
        .matcher(text)
        .results()
        .forEach(row ->
            NAME.matcher(row.group(2))
                .results()
                .forEach(name -> arrowsOf(inTable, row.group(1)).add(name.group(1))));
    var rowsOfModules = MODULE_ROW.matcher(text).results().map(row -> row.group(1)).toList();
    rowsOfModules.forEach(module -> arrowsOf(inTable, module));
    var packages = PACKAGE_ROW.matcher(text).results().map(row -> row.group(1)).toList();
    return new ArchitecturePage(drawn, inTable, rowsOfModules, packages);
  }

  private static SortedSet<String> arrowsOf(Map<String, SortedSet<String>> of, String module) {
    return of.computeIfAbsent(module, _ -> new TreeSet<>());
  }

  /** Modules and packages that have more than one row, in which the page may contradict itself. */
  Set<String> describedTwice() {
    var twice = new TreeSet<String>();
    for (var rows : List.of(rowsOfModules, packages)) {
      var seen = new TreeSet<String>();
      rows.stream().filter(name -> !seen.add(name)).forEach(twice::add);
    }
    return twice;
  }

  /** Modules from each of which arrows of the drawing lead back to itself. */
  Set<String> inCircles() {
    var circle = new TreeSet<String>();
    for (String module : drawn.keySet()) {
      var reached = new TreeSet<String>();
      var open = new ArrayList<>(drawn.get(module));
      while (!open.isEmpty()) {
        var next = open.removeLast();
        if (reached.add(next)) {
          open.addAll(drawn.getOrDefault(next, new TreeSet<>()));
        }
      }
      if (reached.contains(module)) {
        circle.add(module);
      }
    }
    return circle;
  }
}
