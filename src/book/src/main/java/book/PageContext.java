package book;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What must be known to write a page of the book.
 *
 * @param file the file of the workbook from which it is made; absolute
 * @param lesson the number of the lesson that it belongs to; for other pages, that of the last
 * @param names which classes the names in its code mean
 * @param glossary its terms are explained where they are used
 * @param exercises the lasting names of the exercises that have a section on it, by heading
 * @param found is told of each file that the page links to, so that it gets into the book
 */
record PageContext(
    BookPaths paths,
    Path file,
    int lesson,
    JavaNames names,
    Glossary glossary,
    Map<String, String> exercises,
    Consumer<Path> found) {

  String address() {
    return paths.address(file);
  }

  /** The way to another page of the book from this one. */
  String to(String address) {
    return BookPaths.relative(address(), address);
  }

  /**
   * A link of the page as it is in the book.
   *
   * @return empty if it leads nowhere: then its words stay
   */
  Optional<String> link(String destination) {
    if (BookPaths.isExternal(destination)) {
      return Optional.of(destination);
    }
    return paths
        .target(file, destination)
        .map(target -> {
          found.accept(target.file());
          String fragment = target.fragment().isEmpty() ? "" : "#" + target.fragment();
          return target.file().equals(file) && !fragment.isEmpty()
              ? fragment
              : to(paths.address(target.file())) + fragment;
        });
  }
}
