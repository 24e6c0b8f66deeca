package kit.timeouts;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.HashSet;
import java.util.Set;

/** Which classes the code of a class may run into. Names are internal: {@code a/B$C}. */
final class ClassReferences {
  /** By these a class may come to run that no code names. */
  private static final Set<String> LOOKUPS =
      Set.of("java/lang/ClassLoader", "java/util/ServiceLoader", "java/lang/ModuleLayer");

  private static final String REFLECTION = "java/lang/reflect/";
  private static final String HANDLES = "java/lang/invoke/MethodHandles";

  private final Set<String> names = new HashSet<>();
  private boolean byName;

  private ClassReferences() {}

  /** Those of one class. */
  static ClassReferences of(ClassModel type) {
    var found = new ClassReferences();
    type.superclass().ifPresent(found::add);
    type.interfaces().forEach(found::add);
    for (MethodModel method : type.methods()) {
      method.code().ifPresent(code -> code.forEach(found::add));
    }
    return found;
  }

  /** The classes that it names. */
  Set<String> names() {
    return names;
  }

  /** Whether it may also find classes by names that are no part of its code. */
  boolean areByName() {
    return byName;
  }

  private void add(CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> {
        add(call.owner());
        byName |=
            call.owner().asInternalName().equals("java/lang/Class")
                && call.name().equalsString("forName");
      }
      case FieldInstruction field -> add(field.owner());
      case NewObjectInstruction made -> add(made.className());
      case InvokeDynamicInstruction reference ->
          reference.invokedynamic().bootstrap().arguments().forEach(this::add);
      case ConstantInstruction.LoadConstantInstruction constant -> add(constant.constantEntry());
      default -> {}
    }
  }

  private void add(LoadableConstantEntry constant) {
    switch (constant) {
      case ClassEntry type -> add(type);
      case MethodHandleEntry handle -> add(handle.reference().owner());
      default -> {}
    }
  }

  private void add(ClassEntry type) {
    String name = type.asInternalName();
    names.add(name);
    byName |= LOOKUPS.contains(name) || name.startsWith(REFLECTION) || name.startsWith(HANDLES);
  }
}
