package explorer.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A call, whether it stands in the code or behind a method reference.
 *
 * @param opcode how it is called; {@code invokespecial} for a constructor
 * @param receiver the type of the receiver on the stack, as far as the code says it
 * @param type without the receiver
 */
record Invocation(
    Opcode opcode,
    ClassDesc owner,
    String name,
    MethodTypeDesc type,
    boolean isInterface,
    ClassDesc receiver) {
  private static final ClassDesc STAGE = CompletionStage.class.describeConstable().orElseThrow();
  private static final ClassDesc FUTURE = CompletableFuture.class.describeConstable().orElseThrow();

  static Invocation of(InvokeInstruction i) {
    ClassDesc owner = i.owner().asSymbol();
    return new Invocation(
        i.opcode(), owner, i.name().stringValue(), i.typeSymbol(), i.isInterface(), owner);
  }

  /**
   * @param captured what the method reference takes along: nothing or the receiver
   */
  static Invocation of(DirectMethodHandleDesc handle, List<ClassDesc> captured) {
    Opcode opcode =
        switch (handle.kind()) {
          case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
          case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
          case CONSTRUCTOR, SPECIAL, INTERFACE_SPECIAL -> Opcode.INVOKESPECIAL;
          default -> Opcode.INVOKEVIRTUAL;
        };
    MethodTypeDesc type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    boolean bound = !captured.isEmpty() && opcode != Opcode.INVOKESTATIC;
    return new Invocation(
        opcode,
        handle.owner(),
        handle.methodName(),
        type,
        handle.isOwnerInterface(),
        bound ? captured.getFirst() : handle.owner());
  }

  boolean isConstructor() {
    return name.equals(CallTreatments.CONSTRUCTOR);
  }

  boolean isStatic() {
    return opcode == Opcode.INVOKESTATIC;
  }

  boolean hasReceiver() {
    return !isStatic() && !isConstructor();
  }

  /** Of the method that does the same and is static: the receiver is its first parameter. */
  MethodTypeDesc asStatic() {
    var parameters = new ArrayList<ClassDesc>();
    if (hasReceiver()) {
      parameters.add(receiver);
    }
    parameters.addAll(type.parameterList());
    return MethodTypeDesc.of(isConstructor() ? owner : type.returnType(), parameters);
  }

  /** The call itself; what it needs is on the stack. */
  void emit(CodeBuilder code) {
    code.invoke(opcode, owner, name, type, isInterface);
  }

  /** The parameters of {@link #asStatic}, from the local variables. */
  void loadAll(CodeBuilder code) {
    int slot = 0;
    for (ClassDesc parameter : asStatic().parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      code.loadLocal(kind, slot);
      if (isOfAStage()) {
        HookCallEmitter.stageFunction(code, parameter);
      }
      slot += kind.slotSize();
    }
  }

  /** Whether it may give a stage a function, which somebody runs when another stage is complete. */
  private boolean isOfAStage() {
    return owner.equals(STAGE) || owner.equals(FUTURE);
  }

  /** The same from that one on, boxed, in an array. */
  void loadArray(CodeBuilder code, int from) {
    List<ClassDesc> parameters = asStatic().parameterList();
    code.loadConstant(parameters.size() - from).anewarray(ConstantDescs.CD_Object);
    int slot = 0;
    for (int i = 0; i < parameters.size(); i++) {
      TypeKind kind = TypeKind.from(parameters.get(i));
      if (i >= from) {
        code.dup().loadConstant(i - from).loadLocal(kind, slot);
        box(code, parameters.get(i));
        code.aastore();
      }
      slot += kind.slotSize();
    }
  }

  private static void box(CodeBuilder code, ClassDesc type) {
    ClassDesc boxed =
        switch (TypeKind.from(type)) {
          case BOOLEAN -> ConstantDescs.CD_Boolean;
          case BYTE -> ConstantDescs.CD_Byte;
          case CHAR -> ConstantDescs.CD_Character;
          case SHORT -> ConstantDescs.CD_Short;
          case INT -> ConstantDescs.CD_Integer;
          case LONG -> ConstantDescs.CD_Long;
          case FLOAT -> ConstantDescs.CD_Float;
          case DOUBLE -> ConstantDescs.CD_Double;
          case REFERENCE, VOID -> null;
        };
    if (boxed != null) {
      code.invokestatic(boxed, "valueOf", MethodTypeDesc.of(boxed, type));
    }
  }

  String shownOwner() {
    String name = owner.displayName();
    return name.substring(name.lastIndexOf('$') + 1);
  }
}
