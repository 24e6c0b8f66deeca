package explorer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

@DisplayName("Code that lies in an archive, where nothing is woven")
class PackedCodeTest {
  private static final List<String> SCENARIOS =
      List.of(
          "packed/Scenarios",
          "packed/Scenarios$Constructs",
          "packed/Scenarios$Gets",
          "packed/Scenarios$Derived",
          "packed/Scenarios$Inherits",
          "packed/Scenarios$Verifies");
  private static final List<String> COUNTER = List.of("packed/Counter");

  @TempDir private Path folder;
  private URLClassLoader loader;

  /** Finds the classes of that package itself, and nowhere else. */
  private static final class PackedLoader extends URLClassLoader {
    PackedLoader(Path... where) throws IOException {
      super(urls(where), PackedCodeTest.class.getClassLoader());
    }

    private static URL[] urls(Path... where) throws IOException {
      var urls = new URL[where.length];
      for (int i = 0; i < where.length; i++) {
        urls[i] = where[i].toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("packed.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? findClass(name) : known;
      }
    }

    @Override
    public URL getResource(String name) {
      return name.startsWith("packed/") ? findResource(name) : super.getResource(name);
    }
  }

  @BeforeEach
  void pack() throws IOException {
    Path archive = folder.resolve("counter.jar");
    packInto(archive, COUNTER);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    for (String name : SCENARIOS) {
      Path file = classes.resolve(name + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(name));
    }
    loader = new PackedLoader(classes, archive);
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  private static void packInto(Path archive, List<String> names) throws IOException {
    try (OutputStream out = Files.newOutputStream(archive);
        var jar = new JarOutputStream(out)) {
      for (String name : names) {
        jar.putNextEntry(new JarEntry(name + ".class"));
        jar.write(bytes(name));
        jar.closeEntry();
      }
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in =
        PackedCodeTest.class.getClassLoader().getResourceAsStream(name + ".class")) {
      return in.readAllBytes();
    }
  }

  private static void explore(ClassLoader from, String scenario) throws ClassNotFoundException {
    Schedules.explore(from.loadClass("packed.Scenarios$" + scenario).asSubclass(Scenario.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Constructs", "Gets", "Inherits"})
  @DisplayName("can't be judged, and the message says which class it is and what to do")
  void codeUnderTest(String scenario) {
    var aborted = assertThrows(TestAbortedException.class, () -> explore(loader, scenario));
    assertTrue(
        aborted.getMessage().contains("The class packed.Counter is not in a folder"),
        aborted.getMessage());
    assertTrue(
        aborted.getMessage().contains("Compile the code under test into a folder"),
        aborted.getMessage());
  }

  @Test
  @DisplayName("the same if the scenario itself is in there")
  void scenario() throws Exception {
    Path archive = folder.resolve("all.jar");
    packInto(archive, SCENARIOS);
    try (var packed = new PackedLoader(archive, folder.resolve("counter.jar"))) {
      var aborted = assertThrows(TestAbortedException.class, () -> explore(packed, "Verifies"));
      assertTrue(
          aborted.getMessage().contains("The class packed.Scenarios$Verifies is not in a folder"),
          aborted.getMessage());
    }
  }

  @Test
  @DisplayName("may help to look at the outcome, when all tasks have ended")
  void outcome() throws Exception {
    explore(loader, "Verifies");
  }
}
