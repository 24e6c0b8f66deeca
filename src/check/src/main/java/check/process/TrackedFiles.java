package check.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files belong to the workbook: those that git tracks or would track. Where there is no git,
 * as in an unpacked archive, all but what a build leaves behind.
 */
public final class TrackedFiles {
  private static final Set<String> LEFT_BY_BUILDS = Set.of("target", ".git");

  private TrackedFiles() {}

  /** Relative to the root, sorted; only files that are there. */
  public static List<Path> under(Path root) throws IOException {
    var files = known(root);
    return (files.isPresent() ? files.get() : walked(root)).stream().sorted().toList();
  }

  private static Optional<List<Path>> known(Path root) throws IOException {
    if (!Files.exists(root.resolve(".git"))) {
      return Optional.empty(); // It may lie inside some other repository.
    }
    ExternalProgram.Ending ending;
    try {
      ending =
          ExternalProgram.of("git", "ls-files", "-z", "-co", "--exclude-standard").in(root).run();
    } catch (IOException e) {
      return Optional.empty(); // no git on this machine
    }
    return ending.status() != 0
        ? Optional.empty()
        : Optional.of(
            Stream.of(ending.out().split("\0"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(file -> Files.exists(root.resolve(file)))
                .distinct()
                .toList());
  }

  private static List<Path> walked(Path root) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_BY_BUILDS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(root.relativize(file));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
