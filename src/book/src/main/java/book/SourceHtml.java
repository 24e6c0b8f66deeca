package book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.Example;
import workbook.Exercise;
import workbook.Lesson;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Pages of the book that show a file or a folder of the workbook. An example's output is folded, so
 * that one predicts first. An exercise is shown as it was shipped: what the learner has written is
 * in their editor, and is nobody else's business.
 */
record SourceHtml(PageContext page) {
  private static final int DEEPEST = 8;

  /** What stands on the page. */
  String html() throws IOException {
    Path file = page.file();
    if (Files.isDirectory(file)) {
      return folder(file);
    }
    var example = example(file);
    if (example.isPresent()) {
      return example(example.get());
    }
    var exercise = exercise(file);
    String text = TextFiles.readNormalized(exercise.map(Exercise::shipped).orElse(file));
    return heading(file)
        + (exercise.isPresent()
            ? "<p>The exercise as it was shipped. You edit <code>%s</code> in the workbook.</p>\n"
                .formatted(Html.escaped(shown(file)))
            : "")
        + code(file, text);
  }

  private String shown(Path file) {
    return page.paths().workbook().shown(file);
  }

  private String heading(Path file) {
    return "<h1>%s</h1>\n<p class=\"faint\">%s</p>\n"
        .formatted(Html.escaped(file.getFileName().toString()), Html.escaped(shown(file)));
  }

  private String code(Path file, String text) {
    String html =
        file.toString().endsWith(".java")
            ? new JavaCode(page.names()).block(text)
            : Html.escaped(text);
    return "<pre><code>" + html + "</code></pre>\n";
  }

  private String example(Example example) throws IOException {
    var lines = example.lines();
    var ending = example.ending();
    String program = text(lines.subList(0, lines.size() - ending.size()));
    var html = new StringBuilder(heading(example.file()));
    if (!example.question().isEmpty()) {
      html.append("<p><strong>%s</strong></p>\n".formatted(Html.escaped(example.question())));
    }
    html.append(code(example.file(), program));
    if (!ending.isEmpty()) {
      html.append(
          "<details><summary>What it prints: predict it first</summary>\n%s</details>\n"
              .formatted("<pre><code>" + Html.escaped(text(ending)) + "</code></pre>\n"));
    }
    return html.toString();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).strip() + "\n";
  }

  private Optional<Example> example(Path file) throws IOException {
    var lesson = lesson(file);
    if (lesson.isEmpty()) {
      return Optional.empty();
    }
    return java.util.stream.Stream.concat(
            lesson.get().examples().stream(), lesson.get().packagedExamples().stream())
        .filter(example -> example.file().equals(file))
        .findFirst();
  }

  private Optional<Exercise> exercise(Path file) throws IOException {
    var lesson = lesson(file);
    return lesson.isEmpty()
        ? Optional.empty()
        : lesson.get().exercises().stream()
            .filter(exercise -> exercise.file().equals(file))
            .findFirst();
  }

  private Optional<Lesson> lesson(Path file) throws IOException {
    Workbook workbook = page.paths().workbook();
    for (Lesson lesson : workbook.lessons()) {
      if (file.startsWith(lesson.folder())) {
        return Optional.of(lesson);
      }
    }
    return Optional.empty();
  }

  private String folder(Path folder) throws IOException {
    var html = new StringBuilder(heading(folder)).append("<ul>\n");
    try (var files = Files.walk(folder, DEEPEST)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isListed(folder.relativize(file)))
          .sorted()
          .forEach(file -> html.append("<li>%s</li>\n".formatted(entry(folder, file))));
    }
    return html.append("</ul>\n").toString();
  }

  /** Neither hidden nor made by a build. */
  private static boolean isListed(Path path) {
    for (Path part : path) {
      if (part.toString().startsWith(".") || part.toString().equals("target")) {
        return false;
      }
    }
    return true;
  }

  private String entry(Path folder, Path file) {
    String name = Html.escaped(TextFiles.withForwardSlashes(folder.relativize(file)));
    if (!BookPaths.isShown(file)) {
      return name;
    }
    page.found().accept(file);
    return "<a href=\"%s\">%s</a>"
        .formatted(Html.escaped(page.to(page.paths().address(file))), name);
  }
}
