package explorer.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.util.Set;

/** Finds classes whose static fields could carry something from one run into the next. */
final class MutableStatics {
  private static final Set<String> NEVER_CHANGE =
      Set.of(
          "Ljava/lang/String;",
          "Ljava/lang/Object;", // a lock: monitors belong to the run
          "Ljava/lang/Integer;",
          "Ljava/lang/Long;",
          "Ljava/lang/Double;",
          "Ljava/lang/Boolean;",
          "Ljava/lang/invoke/VarHandle;",
          "Ljava/util/concurrent/atomic/AtomicIntegerFieldUpdater;",
          "Ljava/util/concurrent/atomic/AtomicLongFieldUpdater;",
          "Ljava/util/concurrent/atomic/AtomicReferenceFieldUpdater;",
          "Ljava/math/BigInteger;",
          "Ljava/time/Duration;",
          "Ljava/util/regex/Pattern;");

  private MutableStatics() {}

  static boolean keepsSomething(ClassModel type, ClassIndex index) {
    String own = "L" + type.thisClass().asInternalName() + ";";
    boolean constantsOnly =
        index.extendsClass(type.thisClass().asInternalName(), "java/lang/Enum")
            && type.fields().stream().allMatch(f -> isStatic(f) || isFinal(f));
    return type.fields().stream()
        .filter(MutableStatics::isStatic)
        .filter(f -> (f.flags().flagsMask() & ClassFile.ACC_SYNTHETIC) == 0)
        .anyMatch(f -> !isFinal(f) || !neverChanges(f, own, constantsOnly));
  }

  private static boolean neverChanges(FieldModel field, String own, boolean constantsOnly) {
    String type = field.fieldType().stringValue();
    return type.length() == 1 || NEVER_CHANGE.contains(type) || constantsOnly && type.equals(own);
  }

  private static boolean isStatic(FieldModel field) {
    return (field.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
  }

  private static boolean isFinal(FieldModel field) {
    return (field.flags().flagsMask() & ClassFile.ACC_FINAL) != 0;
  }
}
