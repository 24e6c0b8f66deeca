package check.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.fixtures.ThisWorkbook;
import check.process.ExternalProgram;
import check.process.FileTrees;
import explorer.Scenario;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Rendezvous;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.FolderListing;
import workbook.TextFiles;

/**
 * The page about tests of other programs shows what is in its project, and what comes out of it.
 * The project is compiled and run in a folder of its own, with nothing of the workbook on its class
 * path but kit and explorer.
 */
@DisplayName("The page about kit and explorer in other programs")
class OwnProgramsPageTest {
  private static final Path DOCS = ThisWorkbook.get().root().resolve("docs");
  private static final Path PROJECT = DOCS.resolve("own-programs");
  private static final String SOURCES = "src/main/java";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>(maven-\\w+-plugin)</artifactId>\\s*<version>(.*?)</version>");

  @TempDir Path folder;

  private static String page;

  @BeforeAll
  static void read() throws IOException {
    page = TextFiles.readNormalized(DOCS.resolve("own-programs.md"));
  }

  /** What stands in the page's blocks of that language. */
  private static List<String> blocks(String language) {
    var blocks =
        BLOCK
            .matcher(page)
            .results()
            .filter(block -> block.group(1).equals(language))
            .map(block -> block.group(2))
            .toList();
    assertTrue(!blocks.isEmpty(), language);
    return blocks;
  }

  @Test
  @DisplayName("shows sources of its project")
  void sources() throws IOException {
    var sources = new ArrayList<String>();
    for (Path file : FolderListing.sourcesUnder(PROJECT.resolve("src"))) {
      sources.add(TextFiles.readNormalized(file));
    }
    for (String block : blocks("java")) {
      assertTrue(sources.stream().anyMatch(source -> source.contains(block)), block);
    }
  }

  @Test
  @DisplayName("has a pom.xml with the versions that the workbook uses")
  void pom() throws IOException {
    var pom = TextFiles.readNormalized(PROJECT.resolve("pom.xml"));
    blocks("xml").forEach(block -> assertTrue(pom.contains(block), block));
    var root = TextFiles.readNormalized(ThisWorkbook.get().root().resolve("pom.xml"));
    var versions = versions(root);
    versions(pom).forEach(version -> assertTrue(versions.contains(version), version));
    var junit = root.replaceFirst("(?s).*<junit.version>(.*?)</junit.version>.*", "$1");
    assertTrue(page.contains("JUnit " + junit), junit);
  }

  private static List<String> versions(String pom) {
    return VERSION.matcher(pom).results().map(v -> v.group(1) + " " + v.group(2)).toList();
  }

  @Test
  @DisplayName("shows what its tests print, and once mended they pass")
  void messages() throws Exception {
    FileTrees.copy(
        PROJECT,
        folder,
        Stream.of("src", "mended")
            .flatMap(part -> sourcesUnder(PROJECT.resolve(part)))
            .map(PROJECT::relativize)
            .toList());
    var ending = run();
    assertNotEquals(0, ending.status(), ending::output);
    var printed = folded(ending.out());
    for (String block : blocks("text")) {
      assertTrue(printed.contains(folded(block)), () -> block + "\nis not in\n" + ending.output());
    }
    for (Path mended : sourcesUnder(folder.resolve("mended")).toList()) {
      var place = folder.resolve(SOURCES).resolve(folder.resolve("mended").relativize(mended));
      Files.writeString(place, Files.readString(mended));
    }
    var afterwards = run();
    assertEquals(0, afterwards.status(), afterwards::output);
  }

  private static Stream<Path> sourcesUnder(Path part) {
    try {
      return FolderListing.sourcesUnder(part).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folded(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Compiles and tests as a build does: class files of program and tests in folders. */
  private ExternalProgram.Ending run() throws Exception {
    var libraries = new ArrayList<Path>();
    for (Class<?> type :
        List.of(
            Rendezvous.class,
            Scenario.class,
            Class.forName("org.junit.platform.console.ConsoleLauncher"),
            Class.forName("org.junit.platform.launcher.Launcher"),
            Class.forName("org.junit.platform.engine.TestEngine"),
            Class.forName("org.junit.platform.commons.JUnitException"),
            Class.forName(
                "org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener"),
            Class.forName("org.junit.jupiter.engine.JupiterTestEngine"),
            Class.forName("org.opentest4j.AssertionFailedError"),
            Test.class)) {
      libraries.add(placeOf(type));
    }
    var classes = folder.resolve("target/classes");
    var tests = folder.resolve("target/test-classes");
    compile(classes, folder.resolve(SOURCES), libraries);
    libraries.addFirst(classes);
    compile(tests, folder.resolve("src/test/java"), libraries);
    libraries.addFirst(tests);
    return ExternalProgram.of(
            ExternalProgram.ofJdk("java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-cp",
            joined(libraries),
            "org.junit.platform.console.ConsoleLauncher",
            "execute",
            "--select-package=shop",
            "--disable-banner",
            "--disable-ansi-colors")
        .in(folder)
        .run();
  }

  private static void compile(Path classes, Path sources, List<Path> libraries) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ExternalProgram.ofJdk("javac").toString(),
                "-d",
                classes.toString(),
                "-cp",
                joined(libraries)));
    sourcesUnder(sources).map(Path::toString).forEach(command::add);
    var ending = ExternalProgram.of(command).run();
    assertEquals(0, ending.status(), ending::output);
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path placeOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
