package check.beliefs;

import explorer.explain.ScheduleBelief;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import judge.files.TemporaryFolders;
import kit.belief.Misconception;

/**
 * Compiles enums that know no other classes than the kit's and the explorer's, and loads them. So
 * the beliefs of a lesson can be read though nothing of the lesson has been built.
 */
final class EnumCompiler {
  private EnumCompiler() {}

  /**
   * The classes, initialised, in the order of the sources.
   *
   * @param sources the text of each by its class's full name; those on this program's class path
   *     are taken from there
   * @throws IOException if they don't compile
   */
  static List<Class<?>> load(Map<String, String> sources) throws IOException {
    Path classes = Files.createTempDirectory("beliefs");
    try {
      compile(sources, classes);
      try (var loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, EnumCompiler.class.getClassLoader())) {
        var loaded = new ArrayList<Class<?>>();
        for (String name : sources.keySet()) {
          var type = Class.forName(name, true, loader);
          type.getEnumConstants(); // so that all is loaded before the files go
          loaded.add(type);
        }
        return loaded;
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
    } finally {
      TemporaryFolders.delete(classes);
    }
  }

  private static void compile(Map<String, String> sources, Path classes) throws IOException {
    var complaints = new StringWriter();
    var units = new ArrayList<JavaFileObject>();
    sources.forEach((name, text) -> {
      if (!isKnown(name)) {
        units.add(new Source(name, text));
      }
    });
    if (units.isEmpty()) {
      return;
    }
    var options =
        List.of("-proc:none", "-implicit:none", "-d", classes.toString(), "-cp", classPath());
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(complaints, null, null, options, null, units)
            .call();
    if (!compiled) {
      throw new IOException("an enum of beliefs does not compile: " + complaints);
    }
  }

  /** The kit's and the explorer's own. */
  private static boolean isKnown(String name) {
    return name.startsWith("kit.") || name.startsWith("explorer.");
  }

  private static String classPath() {
    return Stream.of(Misconception.class, ScheduleBelief.class)
        .map(EnumCompiler::home)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
