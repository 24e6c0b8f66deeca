package kit.schedules.weave;

import java.io.InputStream;
import java.net.URL;

/** Loads the woven classes, and leaves all others to its parent. */
final class WeavingLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Weaver weaver;

  WeavingLoader(ClassLoader parent, Weaver weaver) {
    super("woven", parent);
    this.weaver = weaver;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    String internal = name.replace('.', '/');
    if (!ClassIndex.isWoven(internal)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known == null) {
        byte[] bytes = weaver.bytes(internal);
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
