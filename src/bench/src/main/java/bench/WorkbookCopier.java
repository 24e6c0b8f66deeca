package bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies the workbook as one has it who has just got it: nothing built, no progress. */
public final class WorkbookCopier extends SimpleFileVisitor<Path> {
  private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".many-hands");

  private final Path from;
  private final Path to;

  private WorkbookCopier(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** Copies it into a folder that is empty or does not exist yet. */
  public static void of(Path workbook, Path folder) throws IOException {
    Files.walkFileTree(workbook, new WorkbookCopier(workbook, folder));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts)
      throws IOException {
    if (NOT_COPIED.contains(folder.getFileName().toString())) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Files.createDirectories(to.resolve(from.relativize(folder)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
    Files.copy(file, to.resolve(from.relativize(file)));
    return FileVisitResult.CONTINUE;
  }
}
