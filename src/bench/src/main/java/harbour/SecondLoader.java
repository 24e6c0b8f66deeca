package harbour;

import java.io.IOException;

/** Loads a class once more. */
final class SecondLoader extends ClassLoader {
  private SecondLoader() {}

  /** An object of a class that has the same name as this one, and is another class. */
  static Object newObject(Class<?> type) throws IOException {
    var resource = type.getSimpleName() + ".class";
    try (var in = type.getResourceAsStream(resource)) {
      byte[] code = in.readAllBytes();
      var again = new SecondLoader().defineClass(type.getName(), code, 0, code.length);
      return again.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
