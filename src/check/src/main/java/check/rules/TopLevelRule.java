package check.rules;

import check.Fault;
import check.WorkbookRule;
import check.process.TrackedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import workbook.Workbook;

/**
 * Lessons, solutions, tools and pages: nothing else stands at the top. Names that begin with a dot
 * are for tools, as {@code .github}, and are let through.
 */
final class TopLevelRule implements WorkbookRule {
  private static final Set<String> WELCOME =
      Set.of("pom.xml", "lessons", "solutions", "src", "docs", "README.md");

  @Override
  public String promise() {
    return "nothing stands at the top but pom.xml, README.md, lessons, solutions, src and docs";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    return TrackedFiles.under(workbook.root()).stream()
        .map(file -> file.getName(0))
        .distinct()
        .filter(top -> !WELCOME.contains(top.toString()) && !top.toString().startsWith("."))
        .map(top -> Fault.of(workbook, top, "does not belong at the top of the workbook"))
        .toList();
  }
}
