package check.rules;

import check.Fault;
import check.WorkbookRule;
import check.process.TrackedFiles;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * Every link from a page to something in the workbook gets there, to the heading if it names one.
 */
final class LinkRule implements WorkbookRule {
  @Override
  public String promise() {
    return "every relative link leads to something";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var faults = new ArrayList<Fault>();
    for (Path file : TrackedFiles.under(workbook.root())) {
      if (file.toString().endsWith(".md")) {
        var page = workbook.root().resolve(file);
        for (MarkdownPage.Section section : MarkdownPage.read(page).sections()) {
          for (String link : section.links()) {
            dead(workbook, page, link).ifPresent(why -> faults.add(Fault.of(workbook, file, why)));
          }
        }
      }
    }
    return faults;
  }

  private static Optional<String> dead(Workbook workbook, Path page, String link)
      throws IOException {
    if (link.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
      return Optional.empty(); // to the world outside
    }
    var parts = link.split("#", 2);
    var path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    var target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!target.startsWith(workbook.root()) || !Files.exists(target)) {
      return Optional.of("links to %s, which is not there".formatted(link));
    }
    if (parts.length == 1) {
      return Optional.empty();
    }
    return hasAnchor(target, parts[1])
        ? Optional.empty()
        : Optional.of("links to %s, and there is no such heading".formatted(link));
  }

  private static boolean hasAnchor(Path target, String anchor) throws IOException {
    var page = Files.isDirectory(target) ? target.resolve("README.md") : target;
    return page.toString().endsWith(".md")
        ? MarkdownPage.read(page).anchors().contains(anchor)
        : anchor.matches("L\\d+") // a line of a source file
            || page.toString().endsWith(".html") && anchor.matches("[0-9a-z:,]+"); // moves
  }
}
