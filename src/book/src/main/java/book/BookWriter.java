package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import workbook.Example;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Writes a book: begins with the front page, the docs, the lessons and their examples, and goes on
 * to all that they link to. For one book, by one thread.
 */
final class BookWriter {
  private static final String SEARCH_LIBRARY = "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js";

  private final Workbook workbook;
  private final BookPaths paths;
  private final Path folder;
  private final Deque<Path> toDo = new ArrayDeque<>();
  private final Set<Path> found = new HashSet<>();
  private final SearchData search = new SearchData();
  private final Map<Lesson, JavaNames> lessonNames = new HashMap<>();

  BookWriter(BookPaths paths, Path folder) {
    this.paths = paths;
    this.folder = folder;
    workbook = paths.workbook();
  }

  void write(Optional<Map<String, Book.State>> states) throws IOException {
    var contents = Contents.of(paths);
    var frame = new PageFrame(contents);
    var glossary = Glossary.read(workbook.root().resolve("docs/glossary.md"));
    var names = JavaNames.of(JdkClasses.ofThisJdk()).withOwn(ownClasses());
    asset("book.css");
    asset("book.js");
    copy(SEARCH_LIBRARY, Book.ASSETS + "/lunr.js");
    put(ProgressScript.ADDRESS, ProgressScript.text(states));

    found(workbook.root().resolve("README.md"));
    contents.docs().forEach(chapter -> found(chapter.file()));
    contents.lessons().forEach(chapter -> found(chapter.file()));
    var searched = Set.copyOf(toDo);
    for (Lesson lesson : workbook.lessons()) {
      for (Example example : lesson.examples()) {
        found(example.file());
        search.add(example, example.question(), paths.address(example.file()));
      }
    }
    while (!toDo.isEmpty()) {
      Path file = toDo.remove();
      if (BookPaths.isCopied(file)) {
        put(paths.address(file), Files.readAllBytes(file));
        continue;
      }
      var page = context(file, contents, glossary, names);
      String title = file.getFileName().toString();
      String text;
      if (BookPaths.isMarkdown(file)) {
        var markdown = MarkdownPage.read(file);
        title = Contents.title(markdown, file);
        text = new MarkdownHtml(page).html(markdown);
        diagrams(file);
        if (searched.contains(file)) {
          search.add(markdown, file, page.address());
        }
      } else {
        text = new SourceHtml(page).html();
      }
      put(page.address(), frame.page(page.address(), title, text));
    }
    put(Book.ASSETS + "/search.js", search.script());
  }

  private void found(Path file) {
    if (found.add(file)) {
      toDo.add(file);
    }
  }

  private PageContext context(Path file, Contents contents, Glossary glossary, JavaNames names)
      throws IOException {
    var lesson = lesson(file);
    var exercises =
        contents.lessons().stream()
            .filter(chapter -> chapter.file().equals(file))
            .findFirst()
            .map(Contents.Chapter::exercises)
            .orElse(Map.of());
    return new PageContext(
        paths,
        file,
        lesson.map(Lesson::number).orElse(Integer.MAX_VALUE),
        lesson.isPresent() ? names(lesson.get(), names) : names,
        glossary,
        exercises,
        this::found);
  }

  private Optional<Lesson> lesson(Path file) throws IOException {
    return workbook.lessons().stream()
        .filter(lesson -> file.startsWith(lesson.folder()) || file.startsWith(lesson.solution()))
        .findFirst();
  }

  /** What a lesson's sources import; what its examples declare is theirs alone. */
  private JavaNames names(Lesson lesson, JavaNames names) throws IOException {
    var known = lessonNames.get(lesson);
    if (known == null) {
      known = names;
      for (Path source : FolderListing.sourcesUnder(lesson.folder())) {
        String text = TextFiles.readNormalized(source);
        known =
            source.startsWith(lesson.examplesFolder()) ? known.withImports(text) : known.with(text);
      }
      lessonNames.put(lesson, known);
    }
    return known;
  }

  /** Names of the tools' and the exercises' classes: on a page they mean these. */
  private Set<String> ownClasses() throws IOException {
    var own = new HashSet<String>();
    for (Path module : FolderListing.in(workbook.root().resolve("src"))) {
      FolderListing.sourcesUnder(module.resolve("src/main/java")).forEach(f -> own.add(name(f)));
    }
    workbook.exercises().forEach(exercise -> own.add(exercise.name()));
    return own;
  }

  private static String name(Path source) {
    return source.getFileName().toString().replaceFirst("\\.java$", "");
  }

  private void diagrams(Path page) throws IOException {
    for (String source : Diagrams.on(page)) {
      var drawing = Diagrams.drawing(source);
      if (drawing.isPresent()) {
        put(Book.DIAGRAMS + "/" + Diagrams.fileName(source), drawing.get());
      }
    }
  }

  private void asset(String name) throws IOException {
    copy("/book/assets/" + name, Book.ASSETS + "/" + name);
  }

  private void copy(String resource, String address) throws IOException {
    try (var in = BookWriter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the tools lack " + resource);
      }
      put(address, in.readAllBytes());
    }
  }

  private void put(String address, String text) throws IOException {
    put(address, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, unless it is there with this content already. */
  private void put(String address, byte[] content) throws IOException {
    Path file = folder.resolve(address);
    if (Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
