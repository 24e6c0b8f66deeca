package judge;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;

/**
 * Loads the exercise's classes for one run, so that no static field keeps what an earlier run has
 * put there. The same files are on the class path too: for programs that the learner's code starts,
 * and for whoever asks for them as resources.
 */
final class RunLoader extends URLClassLoader {
  static {
    registerAsParallelCapable(); // as the class path's own loader
  }

  private final PrivateFolder folder;

  RunLoader(PrivateFolder folder) throws MalformedURLException {
    super(new URL[] {folder.classes().toUri().toURL()}, RunLoader.class.getClassLoader());
    this.folder = folder;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!Files.isRegularFile(folder.file(name))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
