package kit.loading;

import java.io.InputStream;
import java.net.URL;

/** Loads the learner's and the test's classes rewritten, and leaves all others to its parent. */
public final class RewritingClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassesUnderTest own;
  private final Rewriting rewriting;

  /** How classes are rewritten. */
  @FunctionalInterface
  public interface Rewriting {
    /**
     * The class file to load instead.
     *
     * @param name internal
     * @throws ClassNotFoundException if there is no such class
     */
    byte[] bytes(String name) throws ClassNotFoundException;
  }

  /**
   * A loader in which no class has been initialised.
   *
   * @param name what the loader is called in stack traces
   */
  public RewritingClassLoader(
      String name, ClassLoader parent, ClassesUnderTest own, Rewriting rewriting) {
    super(name, parent);
    this.own = own;
    this.rewriting = rewriting;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    if (!own.include(internal)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known == null) {
        byte[] bytes = rewriting.bytes(internal);
        known = defineClass(name, bytes, 0, bytes.length);
      }
      return known;
    }
  }

  @Override
  public URL getResource(String name) {
    return getParent().getResource(name);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return getParent().getResourceAsStream(name);
  }
}
