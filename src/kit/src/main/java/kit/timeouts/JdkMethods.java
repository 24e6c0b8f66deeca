package kit.timeouts;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kit.loading.ClassesUnderTest;

/**
 * Tells the JDK's methods from those that the classes under test declare themselves. Not
 * thread-safe.
 */
final class JdkMethods {
  private final ClassesUnderTest own;
  private final ClassFile classFiles;
  private final Map<String, ClassModel> models = new HashMap<>();

  JdkMethods(ClassesUnderTest own, ClassFile classFiles) {
    this.own = own;
    this.classFiles = classFiles;
  }

  /** The class under test of that name, parsed. */
  ClassModel model(String name) throws ClassNotFoundException {
    ClassModel known = models.get(name);
    if (known == null) {
      known = classFiles.parse(own.bytes(name));
      models.put(name, known);
    }
    return known;
  }

  /**
   * Whether a call's method is the JDK's, though the class that it names may be the learner's.
   *
   * @param owner the class that the call names, with slashes
   * @param type the method's descriptor
   */
  boolean declares(String owner, String method, String type) {
    if (!own.include(owner)) {
      return owner.startsWith("java/");
    }
    try {
      ClassModel model = model(owner);
      boolean declared =
          model.methods().stream()
              .anyMatch(
                  m -> m.methodName().equalsString(method) && m.methodType().equalsString(type));
      return !declared
          && (model.superclass().stream().anyMatch(c -> isIn(c.asInternalName(), method, type))
              || model.interfaces().stream().anyMatch(c -> isIn(c.asInternalName(), method, type)));
    } catch (ClassNotFoundException gone) {
      return false;
    }
  }

  private boolean isIn(String supertype, String method, String type) {
    if (own.include(supertype)) {
      return declares(supertype, method, type);
    }
    int parameters = MethodTypeDesc.ofDescriptor(type).parameterCount();
    try {
      var jdk =
          Class.forName(supertype.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return isDeclaredIn(jdk, method, parameters);
    } catch (ClassNotFoundException notTheJdks) {
      return false;
    }
  }

  private static boolean isDeclaredIn(Class<?> type, String method, int parameters) {
    return type != null
        && (Stream.of(type.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals(method) && m.getParameterCount() == parameters)
            || isDeclaredIn(type.getSuperclass(), method, parameters)
            || Stream.of(type.getInterfaces()).anyMatch(i -> isDeclaredIn(i, method, parameters)));
  }
}
