package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Lesson;
import workbook.Workbook;

@DisplayName("This workbook as a book")
class WorkbookAsBookTest {
  private static final Workbook WORKBOOK = new Workbook(Path.of("../.."));
  private static final Pattern ADDRESS =
      Pattern.compile("<(\\w+)[^>]*?\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    new Book(WORKBOOK).write(folder, Optional.empty());
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  @Test
  @DisplayName("has a page for each lesson, document and example")
  void complete() throws IOException {
    assertTrue(Files.exists(folder.resolve("index.html")));
    assertTrue(Files.exists(folder.resolve("docs/glossary.html")));
    for (Lesson lesson : WORKBOOK.lessons()) {
      assertTrue(Files.exists(new Book(WORKBOOK).page(folder, lesson.readme())), lesson.name());
      for (var example : lesson.examples()) {
        assertTrue(Files.exists(new Book(WORKBOOK).page(folder, example.file())), example.name());
      }
    }
  }

  @Test
  @DisplayName("has no dead link, and loads nothing from elsewhere")
  void links() throws IOException {
    var ids = new HashMap<Path, Set<String>>();
    var faults = new TreeSet<String>();
    for (Path page : pages()) {
      var links = ADDRESS.matcher(Files.readString(page)).results().toList();
      for (MatchResult link : links) {
        String fault = fault(page, link.group(1), link.group(2).replace("&amp;", "&"), ids);
        if (!fault.isEmpty()) {
          faults.add(folder.relativize(page) + ": " + fault);
        }
      }
    }
    assertEquals(Set.of(), faults);
  }

  private static String fault(Path page, String tag, String link, Map<Path, Set<String>> ids)
      throws IOException {
    if (link.matches("[a-z]+:.*")) {
      URI.create(link); // throws if it is none
      return tag.equals("a") || link.equals("data:,") ? "" : "loads " + link;
    }
    String[] parts = link.split("#", 2);
    Path target =
        parts[0].isEmpty()
            ? page
            : page.resolveSibling(URLDecoder.decode(parts[0], StandardCharsets.UTF_8)).normalize();
    if (!Files.isRegularFile(target)) {
      return "leads to " + link + ", which is not there";
    }
    boolean isPuzzle = target.getParent().endsWith("play"); // its fragments are moves of threads
    if (parts.length == 2 && !isPuzzle && !ids(target, ids).contains(parts[1])) {
      return "leads to " + link + ", and there is no such anchor";
    }
    return "";
  }

  private static Set<String> ids(Path page, Map<Path, Set<String>> known) throws IOException {
    if (!known.containsKey(page)) {
      known.put(
          page,
          ID.matcher(Files.readString(page))
              .results()
              .map(r -> r.group(1))
              .collect(Collectors.toSet()));
    }
    return known.get(page);
  }

  @Test
  @DisplayName("has the puzzles as they are")
  void puzzles() throws IOException {
    Path puzzle = Path.of("lessons/04-dependencies/play/LostUpdate.html");
    assertEquals(
        -1L, Files.mismatch(WORKBOOK.root().resolve(puzzle), folder.resolve(puzzle.toString())));
  }

  @Test
  @DisplayName("has each anchor once on a page")
  void ids() throws IOException {
    var faults = new ArrayList<String>();
    for (Path page : pages()) {
      var seen = new HashSet<String>();
      ID.matcher(Files.readString(page))
          .results()
          .map(found -> found.group(1))
          .filter(id -> !seen.add(id))
          .forEach(id -> faults.add(folder.relativize(page) + ": " + id));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("shows every diagram as a drawing")
  void diagrams() throws IOException {
    for (Path page : Diagrams.pages(WORKBOOK)) {
      for (String source : Diagrams.on(page)) {
        assertTrue(
            Files.exists(folder.resolve(Book.DIAGRAMS).resolve(Diagrams.fileName(source))),
            () -> page + " has a diagram without a drawing");
      }
    }
  }

  @Test
  @DisplayName("leads from each lesson to API pages of the JDK")
  void classes() throws IOException {
    for (Lesson lesson : WORKBOOK.lessons()) {
      String html = Files.readString(new Book(WORKBOOK).page(folder, lesson.readme()));
      assertTrue(html.contains("<a class=\"api\" href=\"https://docs.oracle.com/"), lesson.name());
      assertTrue(html.contains("<span class=\"term\">"), lesson.name());
    }
  }
}
