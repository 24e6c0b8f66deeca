package cluster.scenes;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

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
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/** Lets a class ask {@link PlayedSurroundings} where it would ask the JVM or the machine. */
final class SurroundingsWeaver {
  private static final ClassDesc PLAYED =
      PlayedSurroundings.class.describeConstable().orElseThrow();
  private static final ClassDesc CLOCK = Clock.class.describeConstable().orElseThrow();
  private static final ClassDesc ZONE = ClassDesc.of("java.time.ZoneId");
  private static final MethodTypeDesc TAKES_LONG = MethodTypeDesc.of(CD_void, CD_long);

  /** Static methods that are played by one of the same name and type. */
  private static final Set<String> PLAYED_ALIKE =
      Set.of(
          "System.nanoTime",
          "System.currentTimeMillis",
          "System.identityHashCode",
          "Instant.now",
          "Math.random");

  /** What is the same for two calls in one thread of one JVM. */
  private static final Set<String> ALIKE_ANYHOW =
      Set.of(
          "ProcessHandle.pid",
          "RuntimeMXBean.getPid",
          "RuntimeMXBean.getName",
          "RuntimeMXBean.getStartTime",
          "Thread.threadId",
          "Thread.getId",
          "Thread.getName",
          "InetAddress.getLocalHost");

  private final ClassFile classFiles;

  SurroundingsWeaver(ClassLoader source) {
    classFiles =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(source)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  byte[] weave(byte[] original) {
    return classFiles.transformClass(
        classFiles.parse(original),
        ClassTransform.transformingMethodBodies(SurroundingsWeaver::weave));
  }

  private static void weave(CodeBuilder code, CodeElement element) {
    switch (element) {
      case InvokeInstruction call when isOfTheJdk(call.owner().asInternalName()) ->
          weaveCall(code, call);
      case InvokeDynamicInstruction reference -> weaveReference(code, reference);
      default -> code.with(element);
    }
  }

  private static boolean isOfTheJdk(String owner) {
    return owner.startsWith("java/");
  }

  private static void weaveCall(CodeBuilder code, InvokeInstruction call) {
    ClassDesc owner = call.owner().asSymbol();
    String name = call.name().stringValue();
    MethodTypeDesc type = call.typeSymbol();
    String question = owner.displayName() + "." + name;
    if (PLAYED_ALIKE.contains(question) && (type.parameterCount() == 0 || !name.equals("now"))) {
      note(code, question);
      code.invokestatic(PLAYED, name, type);
    } else if (question.equals("Object.hashCode") && call.opcode() != Opcode.INVOKESPECIAL) {
      note(code, question);
      code.invokestatic(PLAYED, name, MethodTypeDesc.of(CD_int, CD_Object));
    } else if (isNow(owner, name, type) || isSystemClock(question, type)) {
      note(code, question);
      code.invokestatic(PLAYED, "clock", type.changeReturnType(CLOCK));
      if (name.equals("now")) {
        code.invokestatic(owner, name, MethodTypeDesc.of(owner, CLOCK));
      }
    } else if (name.equals("<init>") && type.parameterCount() == 0 && isMadeFromTheTime(owner)) {
      note(code, "new " + owner.displayName());
      boolean isDate = owner.displayName().equals("Date");
      code.invokestatic(
          PLAYED, isDate ? "currentTimeMillis" : "nanoTime", MethodTypeDesc.of(CD_long));
      code.invokespecial(owner, name, TAKES_LONG);
    } else {
      if (ALIKE_ANYHOW.contains(question)) {
        note(code, question);
      }
      code.with(call);
    }
  }

  /** The time of the system, in some time zone. */
  private static boolean isNow(ClassDesc owner, String name, MethodTypeDesc type) {
    return name.equals("now") && owner.packageName().equals("java.time") && isOfAnyZone(type);
  }

  private static boolean isSystemClock(String question, MethodTypeDesc type) {
    return question.startsWith("Clock.system") && isOfAnyZone(type);
  }

  private static boolean isOfAnyZone(MethodTypeDesc type) {
    return type.parameterList().stream().allMatch(ZONE::equals);
  }

  private static boolean isMadeFromTheTime(ClassDesc owner) {
    return Stream.of("Date", "Random", "SplittableRandom").anyMatch(owner.displayName()::equals)
        && owner.packageName().equals("java.util");
  }

  private static void note(CodeBuilder code, String question) {
    code.loadConstant(question).invokestatic(PLAYED, "note", MethodTypeDesc.of(CD_void, CD_String));
  }

  /** {@code System::nanoTime} and its like. */
  private static void weaveReference(CodeBuilder code, InvokeDynamicInstruction reference) {
    ConstantDesc[] arguments = reference.bootstrapArgs().toArray(ConstantDesc[]::new);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof DirectMethodHandleDesc method && isPlayed(method)) {
        note(code, question(method));
        arguments[i] =
            MethodHandleDesc.ofMethod(
                method.kind(), PLAYED, method.methodName(), method.invocationType());
      }
    }
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            reference.bootstrapMethod(),
            reference.name().stringValue(),
            reference.typeSymbol(),
            arguments));
  }

  private static boolean isPlayed(DirectMethodHandleDesc method) {
    return PLAYED_ALIKE.contains(question(method))
        && method.kind() == DirectMethodHandleDesc.Kind.STATIC
        && method.invocationType().parameterCount() == 0;
  }

  private static String question(DirectMethodHandleDesc method) {
    return method.owner().displayName() + "." + method.methodName();
  }
}
