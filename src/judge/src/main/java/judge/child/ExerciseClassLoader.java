package judge.child;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import judge.files.ChildFolder;

/**
 * Loads the exercise's classes for one run, so that no static field keeps what an earlier run has
 * put there. The same files are on the class path too: for programs that the learner's code starts,
 * and for whoever asks for them as resources. The resources of the lesson's tests can be had here
 * as well, and are read where they lie.
 */
final class ExerciseClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable(); // as the class path's own loader
  }

  private static final Set<String> TOOLS =
      ModuleLayer.boot().modules().stream()
          .filter(module -> module.getClassLoader() == ExerciseClassLoader.class.getClassLoader())
          .flatMap(module -> module.getPackages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private static final String CLASS = ".class";

  private final Path classes;

  /**
   * @param classes the folder of their class files
   */
  ExerciseClassLoader(Path classes) throws MalformedURLException {
    super(
        new URL[] {classes.toUri().toURL(), testResources()},
        ExerciseClassLoader.class.getClassLoader());
    this.classes = classes;
  }

  /** The child's working folder is the lesson's. */
  private static URL testResources() throws MalformedURLException {
    var folder = Path.of("src", "test", "resources").toUri();
    // Its slash at the end, which makes it a folder, is missing where there is none.
    return (folder.getPath().endsWith("/") ? folder : URI.create(folder + "/")).toURL();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (isOfTheTools(name) || !Files.isRegularFile(ChildFolder.file(classes, name))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  /** The file of a class is that from which it is loaded, whatever else the class path has. */
  @Override
  public URL getResource(String name) {
    URL own = name.endsWith(CLASS) && !isOfTheTools(className(name)) ? findResource(name) : null;
    return own == null ? super.getResource(name) : own;
  }

  private static String className(String file) {
    return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
  }

  /** Whether it is in a package of the JDK's or the tools' modules: that is nobody's to replace. */
  private static boolean isOfTheTools(String className) {
    return TOOLS.contains(className.substring(0, Math.max(0, className.lastIndexOf('.'))));
  }
}
