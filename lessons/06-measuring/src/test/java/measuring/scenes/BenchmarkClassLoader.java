package measuring.scenes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import measuring.Polynomial;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Loads the benchmark anew, with its nested classes and what else the learner has put beside it, so
 * that its static fields are fresh, and its calls of {@link Blackhole#consume} go to {@link
 * RecordingBlackhole}.
 */
final class BenchmarkClassLoader extends ClassLoader {
  private static final String LESSON = Polynomial.class.getPackageName() + ".";
  private static final String SCENES = BenchmarkClassLoader.class.getPackageName() + ".";
  private static final ClassDesc BLACKHOLE = Blackhole.class.describeConstable().orElseThrow();
  private static final ClassDesc SEEING =
      RecordingBlackhole.class.describeConstable().orElseThrow();

  BenchmarkClassLoader() {
    super(BenchmarkClassLoader.class.getClassLoader());
  }

  /** The benchmark of that class, loaded anew. */
  Class<?> load(Class<?> benchmark) {
    try {
      return loadClass(benchmark.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isLearners(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  /** What is shared with the test stays as it is: the polynomial, and the test's own classes. */
  private static boolean isLearners(String name) {
    String outermost = name.replaceFirst("\\$.*", "");
    return outermost.startsWith(LESSON)
        && !outermost.startsWith(SCENES)
        && !outermost.equals(Polynomial.class.getName())
        && !outermost.endsWith("Test");
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      var classFile =
          ClassFile.of(
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(getParent())
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      var bytes =
          classFile.transformClass(
              classFile.parse(in.readAllBytes()),
              ClassTransform.transformingMethodBodies(BenchmarkClassLoader::lead));
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static void lead(CodeBuilder code, CodeElement element) {
    switch (element) {
      case InvokeInstruction call
          when call.opcode() == Opcode.INVOKEVIRTUAL
              && isConsume(call.owner().asSymbol(), call.name().stringValue()) ->
          code.invokestatic(SEEING, "consume", withBlackhole(call.typeSymbol()));
      case InvokeDynamicInstruction lambda -> code.invokedynamic(led(lambda));
      default -> code.with(element);
    }
  }

  private static boolean isConsume(ClassDesc owner, String name) {
    return owner.equals(BLACKHOLE) && name.equals("consume");
  }

  private static MethodTypeDesc withBlackhole(MethodTypeDesc type) {
    return type.insertParameterTypes(0, BLACKHOLE);
  }

  /** A method reference, {@code blackhole::consume}, among its arguments. */
  private static DynamicCallSiteDesc led(InvokeDynamicInstruction lambda) {
    var arguments = lambda.bootstrapArgs().toArray(ConstantDesc[]::new);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof DirectMethodHandleDesc method
          && isConsume(method.owner(), method.methodName())) {
        arguments[i] =
            MethodHandleDesc.ofMethod(
                DirectMethodHandleDesc.Kind.STATIC, SEEING, "consume", method.invocationType());
      }
    }
    return DynamicCallSiteDesc.of(
        lambda.bootstrapMethod(), lambda.name().stringValue(), lambda.typeSymbol(), arguments);
  }
}
