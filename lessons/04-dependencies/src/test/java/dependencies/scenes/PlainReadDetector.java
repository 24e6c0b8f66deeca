package dependencies.scenes;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks into a class file for a method that reads what other threads write and does nothing by
 * which it would be sure to see it: no lock, no volatile field, no call of anything that might take
 * care of it. Errs towards "not surely".
 */
public final class PlainReadDetector {
  /** Classes whose methods see to nothing: they box and compute. */
  private static final Set<String> HARMLESS =
      Set.of("java/lang/Integer", "java/lang/Long", "java/lang/Number", "java/lang/Math");

  private final ClassModel type;
  private final Set<String> seen = new HashSet<>();
  private boolean readsPlainly;
  private boolean mayBeOrdered;

  private PlainReadDetector(ClassModel type) {
    this.type = type;
  }

  /** Whether that method, with all that it calls in its class, surely is such a one. */
  public static boolean surelyIn(Class<?> type, String method) throws IOException {
    try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      var look = new PlainReadDetector(ClassFile.of().parse(bytes.readAllBytes()));
      look.at(method);
      return look.readsPlainly && !look.mayBeOrdered;
    }
  }

  private void at(String name) {
    List<MethodModel> methods =
        type.methods().stream().filter(m -> m.methodName().equalsString(name)).toList();
    if (seen.add(name)) {
      methods.forEach(this::at);
    }
  }

  private void at(MethodModel method) {
    mayBeOrdered |= method.flags().has(AccessFlag.SYNCHRONIZED) || method.code().isEmpty();
    method.code().ifPresent(code -> code.forEach(this::at));
  }

  private void at(CodeElement element) {
    switch (element) {
      case FieldInstruction access -> at(access);
      case ArrayLoadInstruction _ -> readsPlainly = true;
      case MonitorInstruction _, InvokeDynamicInstruction _ -> mayBeOrdered = true;
      case InvokeInstruction call -> at(call);
      default -> {}
    }
  }

  private void at(InvokeInstruction call) {
    String owner = call.owner().asInternalName();
    if (owner.equals(type.thisClass().asInternalName())) {
      at(call.name().stringValue());
    } else if (!HARMLESS.contains(owner)) {
      mayBeOrdered = true;
    }
  }

  private void at(FieldInstruction access) {
    boolean here = access.owner().asInternalName().equals(type.thisClass().asInternalName());
    var field =
        type.fields().stream()
            .filter(f -> f.fieldName().equalsString(access.name().stringValue()))
            .findFirst();
    if (!here || field.isEmpty() || field.get().flags().has(AccessFlag.VOLATILE)) {
      mayBeOrdered = true;
    } else if (!field.get().flags().has(AccessFlag.FINAL)) {
      readsPlainly = true;
    }
  }
}
