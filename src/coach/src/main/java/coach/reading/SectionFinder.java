package coach.reading;

import coach.course.BookSection;
import coach.course.CourseNameResolver;
import coach.course.CourseNameResolver.NameNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbook.Exercise;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.Workbook;

/** Finds what somebody wants to read by the words that they type. */
public record SectionFinder(Workbook workbook) {

  /**
   * The place that some words name: an exercise ({@code 4.2}), a lesson ({@code 4}), a page of the
   * docs ({@code glossary}), or a section by its heading. A lesson before the heading is taken into
   * account, also as a verdict writes it: {@code 03-pools, "Launch all, then wait"}.
   *
   * @throws NameNotFoundException if nothing is called so
   */
  public BookSection find(String words) throws IOException, NameNotFoundException {
    String plain = words.replaceAll("[\"“”()]", "").strip();
    var known = new ArrayList<String>();
    for (Exercise exercise : workbook.exercises()) {
      known.add(exercise.number());
      known.add(exercise.name());
    }
    var whole = exercise(plain);
    if (whole.isEmpty()) {
      whole = lesson(plain).map(lesson -> place(lesson.readme(), ""));
    }
    if (whole.isEmpty()) {
      whole = doc(plain);
    }
    if (whole.isPresent()) {
      return whole.get();
    }
    var parts = plain.split("[\\s,]+", 2);
    var home = lesson(parts[0]);
    if (home.isPresent() && parts.length > 1) {
      var section = section(List.of(home.get().readme()), parts[1], known);
      if (section.isPresent()) {
        return section.get();
      }
    }
    var anywhere = section(pages(), plain, known);
    if (anywhere.isEmpty() && parts.length > 1) {
      anywhere = section(pages(), parts[1], known); // the lesson has another name now
    }
    return anywhere.orElseThrow(
        () -> new NameNotFoundException("lesson, exercise or section", words, known));
  }

  /** The section in which a lesson sets an exercise. */
  public BookSection of(Exercise exercise) throws IOException {
    String heading =
        exercise.lesson().page().of(exercise).map(MarkdownPage.Section::heading).orElse("");
    return place(exercise.lesson().readme(), heading);
  }

  private Optional<BookSection> exercise(String word) throws IOException {
    try {
      return Optional.of(of(new CourseNameResolver(workbook).exercise(word)));
    } catch (NameNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<Lesson> lesson(String word) throws IOException {
    try {
      return Optional.of(new CourseNameResolver(workbook).lesson(word));
    } catch (NameNotFoundException e) {
      return Optional.empty();
    }
  }

  private Optional<BookSection> doc(String word) throws IOException {
    return docs().stream()
        .filter(page -> page.getFileName().toString().equalsIgnoreCase(word + ".md"))
        .findFirst()
        .map(page -> place(page, ""));
  }

  private List<Path> docs() throws IOException {
    return FolderListing.pagesIn(workbook.root().resolve("docs"));
  }

  private List<Path> pages() throws IOException {
    var pages = new ArrayList<Path>();
    workbook.lessons().forEach(lesson -> pages.add(lesson.readme()));
    pages.addAll(docs());
    return pages;
  }

  /** The first section of that heading; the headings that are passed on the way get known. */
  private Optional<BookSection> section(List<Path> pages, String heading, List<String> known)
      throws IOException {
    for (Path page : pages) {
      for (String found : MarkdownPage.read(page).headings()) {
        if (found.equalsIgnoreCase(heading)
            || MarkdownPage.anchor(found).equals(MarkdownPage.anchor(heading))) {
          return Optional.of(place(page, found));
        }
        known.add(found);
      }
    }
    return Optional.empty();
  }

  private BookSection place(Path page, String heading) {
    return new BookSection(workbook, page, heading);
  }
}
