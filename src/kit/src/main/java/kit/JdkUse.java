package kit;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import kit.loading.ClassesUnderTest;

/**
 * What a learner's class uses of the JDK, as its class file says, with those of the classes that it
 * names itself. To say that something is used is no verdict: a test looks here to choose a device
 * that can judge the answer.
 */
public final class JdkUse {
  private static final String JDK = "java/";

  private final ClassesUnderTest own;
  private final Set<String> classes = new HashSet<>();

  private JdkUse(ClassesUnderTest own) {
    this.own = own;
  }

  /** Reads the class files of a class and of the learner's classes that it needs. */
  public static JdkUse of(Class<?> type) {
    var use = new JdkUse(new ClassesUnderTest(type.getClassLoader()));
    use.readAll(type.getName().replace('.', '/'));
    return use;
  }

  private void readAll(String first) {
    var seen = new HashSet<String>(Set.of(first));
    Deque<String> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      for (PoolEntry entry : constants(left.remove())) {
        if (entry instanceof ClassEntry named) {
          String name = named.asInternalName();
          if (name.startsWith(JDK)) {
            classes.add(name);
          } else if (!name.startsWith("[") && own.include(name) && seen.add(name)) {
            left.add(name);
          }
        }
      }
    }
  }

  private Iterable<PoolEntry> constants(String name) {
    try {
      return ClassFile.of().parse(own.bytes(name)).constantPool();
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Whether it uses a class of the JDK whose name begins so.
   *
   * @param beginnings of internal names: {@code java/nio/file/}
   */
  public boolean includesClass(String... beginnings) {
    return classes.stream()
        .anyMatch(name -> Set.of(beginnings).stream().anyMatch(name::startsWith));
  }
}
