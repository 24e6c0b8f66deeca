package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import workbook.Exercise;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.MarkdownPage;

/**
 * What the book contains, as the margin of each page lists it. Immutable.
 *
 * @param lessons in their order
 * @param docs the glossary, then the others in the order in which the front page mentions them
 */
record Contents(List<Chapter> lessons, List<Chapter> docs) {

  /**
   * A page of the book.
   *
   * @param address from the book's folder
   * @param exercises lasting names by title; empty for a page that is no lesson
   * @param sections the headings of its second level
   */
  record Chapter(
      Path file,
      String address,
      String title,
      Map<String, String> exercises,
      List<String> sections) {}

  static Contents of(BookPaths paths) throws IOException {
    var lessons = new ArrayList<Chapter>();
    for (Lesson lesson : paths.workbook().lessons()) {
      var exercises = new LinkedHashMap<String, String>();
      for (Exercise exercise : lesson.exercises()) {
        exercises.put(heading(exercise), exercise.id());
      }
      lessons.add(chapter(paths, lesson.readme(), exercises));
    }
    var docs = new ArrayList<Chapter>();
    for (Path page : docs(paths)) {
      docs.add(chapter(paths, page, Map.of()));
    }
    return new Contents(List.copyOf(lessons), List.copyOf(docs));
  }

  /** The heading of an exercise's section; its title if it has none. */
  private static String heading(Exercise exercise) throws IOException {
    return exercise
        .lesson()
        .page()
        .of(exercise)
        .map(MarkdownPage.Section::heading)
        .orElse(exercise.title());
  }

  private static LinkedHashSet<Path> docs(BookPaths paths) throws IOException {
    Path root = paths.workbook().root();
    Path front = root.resolve("README.md");
    var pages = FolderListing.pagesIn(root.resolve("docs"));
    var inOrder = new LinkedHashSet<Path>();
    pages.stream().filter(page -> page.endsWith("glossary.md")).forEach(inOrder::add);
    for (MarkdownPage.Section section : MarkdownPage.read(front).sections()) {
      for (String link : section.links()) {
        if (!BookPaths.isExternal(link)) {
          paths
              .target(front, link)
              .map(BookPaths.Target::file)
              .filter(pages::contains)
              .ifPresent(inOrder::add);
        }
      }
    }
    inOrder.addAll(pages);
    return inOrder;
  }

  private static Chapter chapter(BookPaths paths, Path file, Map<String, String> exercises)
      throws IOException {
    var page = MarkdownPage.read(file);
    return new Chapter(
        file,
        paths.address(file),
        title(page, file),
        exercises,
        page.sections().stream()
            .filter(section -> section.level() == 2)
            .map(MarkdownPage.Section::heading)
            .toList());
  }

  /** A page's first heading; the file's name if it has none. */
  static String title(MarkdownPage page, Path file) {
    return page.headings().stream().findFirst().orElse(file.getFileName().toString());
  }
}
