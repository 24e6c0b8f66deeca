package explorer.weave;

import explorer.program.CodeSite;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Weaves the reads and writes of one method: of fields that may change, and of elements. */
final class MemoryAccessWeaver {
  private static final int NEVER_SHARED = ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC;

  private final WovenClass type;
  private final ToIntFunction<CodeSite> sites;

  MemoryAccessWeaver(WovenClass type, ToIntFunction<CodeSite> sites) {
    this.type = type;
    this.sites = sites;
  }

  /**
   * @param on how the source names the object; may be empty
   * @param beforeSuper whether {@code this} is not initialised yet, so that nobody may see it
   */
  void field(CodeBuilder code, FieldInstruction field, String on, boolean beforeSuper, int line) {
    String owner = field.owner().asInternalName();
    if (owner.equals("java/lang/System") && field.name().equalsString("in")) {
      HookCallEmitter.refuse(code, JdkRules.STANDARD_INPUT, site(field, on, false, false, line));
    }
    if (type.index().isOfALibrary(owner)) {
      HookCallEmitter.unfollowed(
          code, owner.replace('/', '.'), site(field, on, false, false, line));
    }
    Optional<Integer> flags =
        type.index().isWoven(owner) && !isTests(owner)
            ? type.index().fieldFlags(owner, field.name().stringValue())
            : Optional.empty();
    boolean ownBeforeSuper = beforeSuper && owner.equals(type.name());
    if (ownBeforeSuper || flags.map(f -> (f & NEVER_SHARED) != 0).orElse(true)) {
      code.with(field);
      return;
    }
    boolean isVolatile = (flags.get() & ClassFile.ACC_VOLATILE) != 0;
    TypeKind kind = TypeKind.fromDescriptor(field.type().stringValue());
    boolean changes = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
    int site = site(field, on, isVolatile, changes, line);
    switch (field.opcode()) {
      case GETFIELD -> {
        code.dup();
        read(code, field, kind, site);
      }
      case GETSTATIC -> {
        code.aconst_null();
        read(code, field, kind, site);
      }
      case PUTSTATIC -> {
        code.aconst_null();
        write(code, field, kind, site);
      }
      default -> writeToObject(code, field, kind, site);
    }
  }

  /** A test's own fields are no data that its tasks share. */
  private boolean isTests(String owner) {
    return type.isScenario() && type.index().extendsClass(owner, WovenClass.SCENARIO);
  }

  private int site(
      FieldInstruction field, String on, boolean isVolatile, boolean changes, int line) {
    String owner = field.owner().asInternalName();
    String shown = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    return sites.applyAsInt(
        new CodeSite(
            field.name().stringValue(), shown, on, type.file(), line, isVolatile, changes));
  }

  private static void read(CodeBuilder code, FieldInstruction field, TypeKind kind, int site) {
    HookCallEmitter.memory(code, "read", site);
    code.with(field);
    HookCallEmitter.topValue(code, kind);
  }

  private static void write(CodeBuilder code, FieldInstruction field, TypeKind kind, int site) {
    HookCallEmitter.memory(code, "write", site);
    HookCallEmitter.topValue(code, kind);
    code.with(field);
  }

  private static void writeToObject(
      CodeBuilder code, FieldInstruction field, TypeKind kind, int site) {
    if (kind.slotSize() == 1) {
      code.dup2().pop();
      HookCallEmitter.memory(code, "write", site);
    } else {
      code.dup2_x1().pop2().dup();
      HookCallEmitter.memory(code, "write", site);
      code.dup_x2().pop();
    }
    HookCallEmitter.topValue(code, kind);
    code.with(field);
  }

  private int element(String array, boolean changes, int line) {
    return sites.applyAsInt(new CodeSite("[]", "", array, type.file(), line, false, changes));
  }

  /**
   * @param array how the source names it; may be empty
   */
  void load(CodeBuilder code, ArrayLoadInstruction load, String array, int line) {
    if (type.isScenario()) {
      code.with(load);
      return;
    }
    code.dup2();
    HookCallEmitter.element(code, "readElement", element(array, false, line));
    code.with(load);
    HookCallEmitter.topValue(code, load.typeKind());
  }

  /**
   * @param array how the source names it; may be empty
   */
  void store(CodeBuilder code, ArrayStoreInstruction store, String array, int line) {
    if (type.isScenario()) {
      code.with(store);
      return;
    }
    TypeKind kind = store.typeKind();
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value);
    code.dup2();
    HookCallEmitter.element(code, "writeElement", element(array, true, line));
    code.loadLocal(kind, value);
    HookCallEmitter.topValue(code, kind);
    code.with(store);
  }
}
