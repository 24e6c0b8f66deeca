package workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** What stands in a folder, in a fixed order; a folder that is missing is empty. */
public final class FolderListing {
  private FolderListing() {}

  /** The folders directly in it, sorted. */
  public static List<Path> in(Path folder) throws IOException {
    return entries(folder, Files::isDirectory);
  }

  /** The {@code .java} files directly in it, sorted. */
  public static List<Path> sourcesIn(Path folder) throws IOException {
    return entries(folder, FolderListing::isSource);
  }

  /** The pages of Markdown directly in it, sorted. */
  public static List<Path> pagesIn(Path folder) throws IOException {
    return entries(folder, file -> file.toString().endsWith(".md") && Files.isRegularFile(file));
  }

  /** The {@code .java} files in it, however deep, sorted. */
  public static List<Path> sourcesUnder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(FolderListing::isSource).sorted().toList();
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") && Files.isRegularFile(file);
  }

  private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var entries = Files.list(folder)) {
      return entries.filter(wanted).sorted().toList();
    }
  }
}
