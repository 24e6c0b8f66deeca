package check.rules;

import book.Diagrams;
import check.Fault;
import check.WorkbookRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import workbook.Workbook;

/** Each Mermaid diagram of a page has a drawing for the book, and no drawing is left over. */
final class DiagramRule implements WorkbookRule {
  private static final String REMEDY =
      ": mvn -Pdiagrams -pl src/book -am test-compile exec:exec@diagrams";

  @Override
  public String promise() {
    return "each diagram is drawn for the book";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var faults = new ArrayList<Fault>();
    var drawn = drawn(workbook.root().resolve(Diagrams.FOLDER));
    var leftOver = new TreeSet<>(drawn);
    for (Path page : Diagrams.pages(workbook)) {
      for (String source : Diagrams.on(page)) {
        String name = Diagrams.fileName(source);
        leftOver.remove(name);
        if (!drawn.contains(name)) {
          String begin = source.lines().findFirst().orElse("");
          faults.add(
              Fault.of(
                  workbook,
                  page,
                  "has a diagram (%s) without a drawing%s".formatted(begin, REMEDY)));
        }
      }
    }
    for (String name : leftOver) {
      faults.add(
          Fault.of(
              workbook,
              workbook.root().resolve(Diagrams.FOLDER).resolve(name),
              "draws no diagram of any page" + REMEDY));
    }
    return faults;
  }

  private static TreeSet<String> drawn(Path folder) throws IOException {
    var names = new TreeSet<String>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.list(folder)) {
        files.map(file -> file.getFileName().toString()).forEach(names::add);
      }
    }
    return names;
  }
}
