package overuse.scenes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into class files for a call that hands work to another thread. */
public final class ForkCallDetector {
  private static final Set<String> FORKING =
      Set.of(
          "fork",
          "invokeAll",
          "submit",
          "execute",
          "supplyAsync",
          "runAsync",
          "parallel",
          "parallelStream",
          "start",
          "addToPendingCount");

  private ForkCallDetector() {}

  /** Whether the class, or one that is nested in it, has such a call. */
  public static boolean areIn(Class<?> type) {
    return Stream.concat(Stream.of(type), Arrays.stream(type.getNestMembers()))
        .anyMatch(ForkCallDetector::hasOne);
  }

  private static boolean hasOne(Class<?> type) {
    String file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      return ClassFile.of().parse(bytes.readAllBytes()).methods().stream()
          .anyMatch(ForkCallDetector::hasOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasOne(MethodModel method) {
    return method.code().isPresent()
        && method.code().get().elementStream().anyMatch(ForkCallDetector::isOne);
  }

  private static boolean isOne(CodeElement element) {
    return switch (element) {
      case InvokeInstruction call -> FORKING.contains(call.name().stringValue());
      case InvokeDynamicInstruction lambda ->
          lambda.bootstrapArgs().stream().anyMatch(ForkCallDetector::refersToOne);
      default -> false;
    };
  }

  private static boolean refersToOne(ConstantDesc argument) {
    return argument instanceof DirectMethodHandleDesc method
        && FORKING.contains(method.methodName());
  }
}
