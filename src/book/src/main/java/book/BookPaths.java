package book;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Where a file of the workbook is found in the book. The book's folders are the workbook's, so
 * links to pictures and puzzles stay as they are; a page ends in {@code .html}, and a README is its
 * folder's {@code index.html}, as web servers like it.
 */
record BookPaths(Workbook workbook, boolean withSolutions) {
  /** Pictures, and pages that are complete: the puzzles of lessons. */
  private static final Set<String> COPIED = Set.of("svg", "png", "jpg", "gif", "webp", "html");

  private static final Set<String> TEXTS =
      Set.of("md", "java", "txt", "xml", "json", "jsh", "py", "c", "sh", "csv");

  /**
   * A link of a page that leads to a file or a folder of the workbook.
   *
   * @param file absolute; it is there
   * @param fragment what stands behind {@code #}; empty if nothing does
   */
  record Target(Path file, String fragment) {}

  /** Whether a file is copied as it is. */
  static boolean isCopied(Path file) {
    return COPIED.contains(ending(file));
  }

  /** Whether the book can show a file: a text, one that is copied, or a folder of files. */
  static boolean isShown(Path file) {
    return isCopied(file) || TEXTS.contains(ending(file)) || Files.isDirectory(file);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isMarkdown(Path file) {
    return file.getFileName().toString().endsWith(".md");
  }

  /** The address of a file of the workbook in the book, from the book's folder, with slashes. */
  String address(Path file) {
    String path = workbook.shown(file);
    if (isCopied(file)) {
      return path;
    } else if (path.equals("README.md") || path.endsWith("/README.md")) {
      return path.substring(0, path.length() - "README.md".length()) + "index.html";
    } else if (isMarkdown(file)) {
      return path.substring(0, path.length() - ".md".length()) + ".html";
    } else if (Files.isDirectory(file)) {
      return path + "/index.html";
    }
    return path + ".html";
  }

  /** An address as another page of the book links to it, with its escapes. */
  static String relative(String from, String to) {
    Path folder = Path.of("/" + from).getParent();
    String path = TextFiles.withForwardSlashes(folder.relativize(Path.of("/" + to)));
    try {
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /**
   * How a page of that address names the book's folder: {@code ../../} for one two folders deep.
   */
  static String root(String address) {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }

  /** Whether a link leads out of the workbook, to the web as a rule. */
  static boolean isExternal(String link) {
    return link.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  }

  /**
   * What a link on a page leads to; empty if that is not there, or not in the workbook.
   *
   * @param page the file on which it stands
   */
  Optional<Target> target(Path page, String link) {
    var parts = link.split("#", 2);
    String path = URLDecoder.decode(parts[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (!withSolutions && file.startsWith(workbook.root().resolve("solutions"))) {
      return Optional.empty();
    }
    if (!file.startsWith(workbook.root()) || !Files.exists(file) || !isShown(file)) {
      return Optional.empty();
    }
    Path readme = file.resolve("README.md");
    return Optional.of(
        new Target(
            Files.isDirectory(file) && Files.exists(readme) ? readme : file,
            parts.length == 1 ? "" : parts[1]));
  }
}
