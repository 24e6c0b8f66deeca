package check.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import workbook.FolderListing;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * A package of a module's main sources.
 *
 * @param module the name of the module's folder in {@code src}
 * @param name as the sources declare it
 * @param folder where its sources are
 */
record SourcePackage(String module, String name, Path folder) {
  private static final String PACKAGE_INFO = "package-info.java";

  /** What is no code: text blocks, strings, characters and comments. */
  private static final Pattern NO_CODE =
      Pattern.compile(
          "\"\"\".*?(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*+\""
              + "|'(?:[^'\\\\\n]|\\\\.)++'|//[^\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** A package before the name of a class, or before the star of an import. */
  private static final Pattern PACKAGE_USED =
      Pattern.compile("(?<![\\w.])((?:[a-z_]\\w*\\.)*[a-z_]\\w*)\\.(?:\\p{Lu}|\\*)");

  /**
   * All packages in {@code src}, sorted by module and name.
   *
   * @return nothing if there is no such folder
   */
  static List<SourcePackage> in(Workbook workbook) throws IOException {
    var packages = new ArrayList<SourcePackage>();
    for (Path module : FolderListing.in(workbook.root().resolve("src"))) {
      var sources = module.resolve("src/main/java");
      var folders = new TreeSet<Path>();
      FolderListing.sourcesUnder(sources).forEach(source -> folders.add(source.getParent()));
      for (Path folder : folders) {
        var name = sources.relativize(folder).toString().replaceAll("[/\\\\]", ".");
        packages.add(new SourcePackage(module.getFileName().toString(), name, folder));
      }
    }
    return List.copyOf(packages);
  }

  /** Its source files but {@code package-info.java}. */
  List<Path> classes() throws IOException {
    return FolderListing.sourcesIn(folder).stream()
        .filter(source -> !source.endsWith(PACKAGE_INFO))
        .toList();
  }

  boolean isDescribed() {
    return Files.exists(folder.resolve(PACKAGE_INFO));
  }

  /** The packages that a source names in its imports and in its code, of whatever module. */
  static SortedSet<String> usedBy(Path source) throws IOException {
    var used = new TreeSet<String>();
    var code = NO_CODE.matcher(TextFiles.readNormalized(source)).replaceAll(" ");
    PACKAGE_USED.matcher(code).results().forEach(match -> used.add(match.group(1)));
    return used;
  }
}
