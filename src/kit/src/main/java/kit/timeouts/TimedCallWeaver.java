package kit.timeouts;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kit.loading.ClassesUnderTest;
import kit.loading.RewritingClassLoader;

/**
 * Puts {@link TimedCallHooks} around the waits with a time limit in the learner's classes. Each
 * class is rewritten once, however often it is loaded anew.
 */
final class TimedCallWeaver {
  private static TimedCallWeaver latest; // null: none yet

  private final ClassLoader source;
  private final ClassesUnderTest own;
  private final ClassFile classFiles;
  private final JdkMethods jdk;
  private final Map<String, RewrittenClass> rewritten = new HashMap<>();

  private record RewrittenClass(byte[] bytes, boolean isHooked) {}

  private TimedCallWeaver(ClassLoader source) {
    this.source = source;
    own = new ClassesUnderTest(source);
    classFiles =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(source)
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()));
    jdk = new JdkMethods(own, classFiles);
  }

  /** That of a class loader. The latest is kept, and no other: tests come class by class. */
  static synchronized TimedCallWeaver of(ClassLoader source) {
    if (latest == null || latest.source != source) {
      latest = new TimedCallWeaver(source);
    }
    return latest;
  }

  /** A loader in which no class has been initialised. */
  ClassLoader newLoader() {
    return new RewritingClassLoader("timed", source, own, this::bytes);
  }

  /**
   * Whether code that begins in that class may come to a hook, as far as the class files tell. If
   * not, no wait with a limit is in it, and nobody can give one up.
   */
  synchronized boolean reachesHooks(Class<?> type) {
    var reached = new HashSet<String>();
    var next = new ArrayDeque<String>(List.of(type.getName().replace('.', '/')));
    try {
      while (!next.isEmpty()) {
        String name = next.remove();
        if (own.include(name) && reached.add(name)) {
          var references = ClassReferences.of(jdk.model(name));
          if (references.areByName() || rewritten(name).isHooked()) {
            return true;
          }
          next.addAll(references.names());
        }
      }
      return false;
    } catch (ClassNotFoundException e) {
      return true; // whoever loads it will say so
    }
  }

  private synchronized byte[] bytes(String name) throws ClassNotFoundException {
    return rewritten(name).bytes();
  }

  private RewrittenClass rewritten(String name) throws ClassNotFoundException {
    RewrittenClass known = rewritten.get(name);
    if (known == null) {
      known = rewrite(jdk.model(name));
      rewritten.put(name, known);
    }
    return known;
  }

  /** The class file with the hooks. */
  private RewrittenClass rewrite(ClassModel model) {
    String file =
        model
            .elementStream()
            .filter(SourceFileAttribute.class::isInstance)
            .map(e -> ((SourceFileAttribute) e).sourceFile().stringValue())
            .findFirst()
            .orElse("?");
    var isHooked = new AtomicBoolean();
    byte[] bytes =
        classFiles.transformClass(
            model,
            ClassTransform.transformingMethodBodies(
                CodeTransform.ofStateful(() -> new TimedMethodWeaver(jdk, file, isHooked))));
    return new RewrittenClass(bytes, isHooked.get());
  }
}
