package judge.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import judge.api.Sandbox;
import judge.api.Verdict;
import judge.channel.ChannelToChild;
import judge.fixtures.MiniLesson;
import judge.run.ChildJvm;
import judge.run.ChildSetup;
import judge.run.LessonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts with a cache are those without. The tools must be jars: so another JVM judges. */
@Timeout(600)
class AotCacheTest {
  private static final List<String> VERDICTS =
      Stream.of(Verdict.Passed.class, Verdict.Failed.class).map(Class::toString).toList();

  private static final List<String> LIBRARY =
      List.of(
          "org.openjdk.jmh.annotations.Benchmark",
          "joptsimple.OptionParser",
          "org.apache.commons.math3.util.FastMath");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** In one test, because each making takes seconds of processor time. */
  @Test
  void isMadeOnceAndTakenAndMadeAnewWhenItIsDamaged() throws Exception {
    requireVerdicts(judgedWithJars("first"), "made, taken");
    requireVerdicts(judgedWithJars("second"), "there, taken");
    damage(theCache());
    requireVerdicts(judgedWithJars("third"), "made, taken");
  }

  private static void requireVerdicts(List<String> printed, String cache) {
    assertEquals(cache, printed.removeFirst());
    assertEquals("with a library, taken", printed.removeFirst());
    assertEquals(VERDICTS, printed);
  }

  private static void damage(Path cache) throws IOException {
    byte[] content = Files.readAllBytes(cache);
    for (int at = 1 << 16; at < content.length; at += 1 << 12) {
      content[at] ^= 0x55; // behind the head, which the JVM itself checks
    }
    Files.write(cache, content);
  }

  @Test
  void isForFoldersToo() throws Exception {
    var cache = AotCache.in(MiniLesson.CACHE).awaited();
    assertEquals(1, cache.options().size());
  }

  @Test
  void anUnreadableCacheDoesNoHarm() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.aot"), "no cache");
    try (var tools = ChildModules.inTemporaryFolder();
        var child =
            ChildJvm.start(
                LessonPath.of(folder),
                new ChildSetup(tools, List.of("-XX:AOTCache=" + broken), Sandbox.none()),
                false)) {
      assertInstanceOf(ChannelToChild.News.Received.class, child.next(PATIENCE));
    }
  }

  private Path theCache() throws IOException {
    try (var files = Files.list(folder.resolve("cache"))) {
      var all = files.filter(file -> file.toString().endsWith(AotCacheFiles.SUFFIX)).toList();
      assertEquals(1, all.size(), all.toString());
      return all.getFirst();
    }
  }

  @Test
  void itsNameTellsWhetherItIsWhole() throws Exception {
    Path half = Files.writeString(folder.resolve("half"), "a cache of some sort");
    Path whole = Files.move(half, AotCacheFiles.named(half));
    assertEquals(AotCacheHealth.WELL, AotCacheHealth.of(folder));
    for (String damage : List.of("", "a cache of some", "a cache of some_sort", "another")) {
      Files.writeString(whole, damage);
      assertFalse(AotCacheFiles.isWell(whole), damage);
      assertEquals(AotCacheHealth.MENDED, AotCacheHealth.of(folder));
      assertEquals(AotCacheHealth.NONE, AotCacheHealth.of(folder));
    }
    Files.createDirectories(whole.resolve("in the way"));
    assertEquals(AotCacheHealth.DAMAGED, AotCacheHealth.of(folder));
    assertEquals(AotCacheHealth.NONE, AotCacheHealth.of(folder.resolve("none")));
  }

  private List<String> judgedWithJars(String name) throws Exception {
    var command = new ArrayList<>(JvmCommand.java());
    command.addAll(
        List.of(
            "-cp",
            jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
            CachedJudgeProgram.class.getName(),
            folder.resolve("cache").toString(),
            Files.createDirectory(folder.resolve(name)).toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said =
        new String(process.getInputStream().readAllBytes())
            .lines()
            .collect(Collectors.toCollection(ArrayList::new));
    assertEquals(0, process.waitFor());
    return said;
  }

  /** The tools' folders as jars, then the tests'. */
  private List<Path> jars() throws IOException, URISyntaxException {
    var jars = new ArrayList<Path>();
    Path parent = Files.createDirectories(folder.resolve("jars"));
    for (Path tool : ToolClassPath.ofChild()) {
      jars.add(Files.isDirectory(tool) ? jar(tool, parent.resolve(jars.size() + ".jar")) : tool);
    }
    for (String name : LIBRARY) {
      jars.add(ToolClassPath.placeOf(ToolClassPath.require(name)));
    }
    var tests = AotCacheTest.class.getProtectionDomain().getCodeSource();
    jars.add(Path.of(tests.getLocation().toURI()));
    return jars;
  }

  private static Path jar(Path classes, Path jar) throws IOException {
    if (Files.exists(jar)) {
      return jar;
    }
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
