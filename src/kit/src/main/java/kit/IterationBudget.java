package kit;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts how often code goes round its loops, so that a test can tell a computation from a search
 * through everything without a clock. A turn is a jump backwards, or a call of a method of the
 * learner's: of a lambda too, which is how loops of the JDK's streams come to count.
 *
 * <p>Counted is a copy of the classes of one package, loaded anew: it shares no static field with
 * those that the test knows. One at a time, as {@link Trial} says.
 */
public final class IterationBudget {
  private static final AtomicLong LEFT = new AtomicLong();

  private IterationBudget() {}

  /** Thrown in the code when its turns are used up. */
  private static final class UsedUp extends Error {
    private static final long serialVersionUID = 1L;

    UsedUp() {
      super("more turns than were allowed", null, false, false);
    }
  }

  /** Called by the copy at each of its turns. */
  public static void turn() {
    if (LEFT.decrementAndGet() < 0) {
      throw new UsedUp();
    }
  }

  /**
   * Runs a static method in a copy of its class.
   *
   * @param turns how many its loops may take
   * @param type public, as the method is
   * @param arguments of the parameters' types, of the JDK
   * @return false if it needs more turns; true if it has ended, by whatever exception too
   * @throws InterruptedException if the calling thread is interrupted
   * @throws Rejection if the code hangs without a turn
   */
  public static boolean areEnough(int turns, Class<?> type, String method, Object... arguments)
      throws InterruptedException {
    var copy = method(new CountingLoader(type).copy(), method);
    LEFT.set(turns);
    try (var trial = Trial.start(() -> endsBefore(copy, arguments))) {
      return trial.awaitOutcome().value();
    }
  }

  private static Method method(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no public " + name));
  }

  private static boolean endsBefore(Method method, Object... arguments)
      throws IllegalAccessException {
    try {
      method.invoke(null, arguments);
      return true;
    } catch (InvocationTargetException e) {
      return LEFT.get() >= 0; // whatever has become of the error on its way
    }
  }

  /** Loads the classes of one package anew, with their turns counted. */
  private static final class CountingLoader extends ClassLoader {
    private final Class<?> original;
    private final String start; // of the names of the package's classes
    private final ClassFile classFiles;

    CountingLoader(Class<?> original) {
      super("counting", original.getClassLoader());
      this.original = original;
      start = original.getPackageName() + ".";
      classFiles =
          ClassFile.of(
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(getParent())
                      .orElse(ClassHierarchyResolver.defaultResolver())
                      .cached()));
    }

    Class<?> copy() {
      try {
        return loadClass(original.getName());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(start)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? counted(name) : known;
      }
    }

    private Class<?> counted(String name) throws ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] counting =
            classFiles.transformClass(
                classFiles.parse(in.readAllBytes()),
                ClassTransform.transformingMethodBodies(
                    CodeTransform.ofStateful(CountingTransform::new)));
        return defineClass(name, counting, 0, counting.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** Counts at the beginning of a method, and before each jump to a place that was passed. */
  private static final class CountingTransform implements CodeTransform {
    private static final ClassDesc TURNS = IterationBudget.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final Set<Label> passed = new HashSet<>();

    @Override
    public void atStart(CodeBuilder code) {
      code.invokestatic(TURNS, "turn", NOTHING);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      if (element instanceof LabelTarget target) {
        passed.add(target.label());
      } else if (element instanceof BranchInstruction jump && passed.contains(jump.target())) {
        code.invokestatic(TURNS, "turn", NOTHING);
      }
      code.with(element);
    }
  }
}
