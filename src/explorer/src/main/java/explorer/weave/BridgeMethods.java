package explorer.weave;

import explorer.hooks.HandleHooks;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Private static methods that the weaver adds to a class, one for each call that is more than the
 * call alone. A method of its own has its own local variables and its own exception table, and a
 * method reference can name it.
 */
final class BridgeMethods {
  private static final int MOST_TOLD = 4;
  private static final Set<String> READ_THROUGH =
      Set.of("java/util/Collection", "java/util/List", "java/util/Map");

  private final ClassDesc owner;
  private final boolean inInterface;
  private final List<Bridge> all = new ArrayList<>();

  /** One of them. */
  record Bridge(
      String name,
      Invocation of,
      CallTreatment treatment,
      int site,
      int line,
      MethodTypeDesc type) {}

  BridgeMethods(ClassDesc owner, boolean inInterface) {
    this.owner = owner;
    this.inInterface = inInterface;
  }

  Bridge add(Invocation call, CallTreatment treatment, int site, int line) {
    var bridge = new Bridge("woven$" + all.size(), call, treatment, site, line, call.asStatic());
    all.add(bridge);
    return bridge;
  }

  ClassDesc owner() {
    return owner;
  }

  boolean inInterface() {
    return inInterface;
  }

  void writeTo(ClassBuilder type) {
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    for (Bridge bridge : all) {
      type.withMethodBody(
          bridge.name(),
          bridge.type(),
          flags,
          code -> {
            code.lineNumber(bridge.line());
            write(code, bridge);
          });
    }
  }

  private static void write(CodeBuilder code, Bridge bridge) {
    switch (bridge.treatment()) {
      case CallTreatment.Step _ -> writeStep(code, bridge);
      case CallTreatment.View view when view.isStep() -> writeStep(code, bridge);
      case CallTreatment.View _ -> writeWrapping(code, bridge);
      case CallTreatment.Terminal _ -> writeTerminal(code, bridge);
      case CallTreatment.Access _ -> writeAccess(code, bridge);
      case CallTreatment.MakesHandle _ -> writeMaking(code, bridge);
      case CallTreatment _ when bridge.of().isConstructor() -> writeConstructor(code, bridge);
      default -> {
        bridge.of().loadAll(code);
        InlineCalls.emit(code, bridge.of(), bridge.treatment(), bridge.site());
      }
    }
    code.return_(TypeKind.from(bridge.type().returnType()));
  }

  private static void writeConstructor(CodeBuilder code, Bridge bridge) {
    ClassDesc made =
        bridge.treatment() instanceof CallTreatment.Replaced replaced
            ? replaced.by()
            : bridge.of().owner();
    if (bridge.treatment() instanceof CallTreatment.Refused refused) {
      HookCallEmitter.refuse(code, refused, bridge.site());
    }
    if (bridge.treatment() instanceof CallTreatment.Unfollowed(String type)) {
      HookCallEmitter.unfollowed(code, type, bridge.site());
    }
    code.new_(made).dup();
    bridge.of().loadAll(code);
    if (bridge.treatment() instanceof CallTreatment.Seeded
        || bridge.treatment() instanceof CallTreatment.Copy) {
      InlineCalls.emit(code, bridge.of(), bridge.treatment(), bridge.site());
      return;
    }
    code.invokespecial(made, CallTreatments.CONSTRUCTOR, bridge.of().type());
  }

  private static void writeAccess(CodeBuilder code, Bridge bridge) {
    TypeKind result = TypeKind.from(bridge.type().returnType());
    tellAccess(code, bridge, "before");
    if (!HandleHooks.hasAfter(bridge.of().name())) {
      bridge.of().loadAll(code);
      bridge.of().emit(code);
      HookCallEmitter.topValue(code, result);
      return;
    }
    Label begin = code.newLabel();
    Label end = code.newLabel();
    Label handler = code.newLabel();
    code.labelBinding(begin);
    bridge.of().loadAll(code);
    bridge.of().emit(code);
    code.labelBinding(end);
    tellAccess(code, bridge, "after");
    HookCallEmitter.topValue(code, result);
    code.return_(result);

    code.labelBinding(handler);
    tellAccess(code, bridge, "after");
    code.athrow();
    code.exceptionCatchAll(begin, end, handler);
  }

  private static void tellAccess(CodeBuilder code, Bridge bridge, String hook) {
    code.aload(0);
    bridge.of().loadArray(code, 1);
    HookCallEmitter.access(code, hook, bridge.site());
  }

  private static void writeTerminal(CodeBuilder code, Bridge bridge) {
    code.aload(0);
    HookCallEmitter.evaluated(code, bridge.site());
    code.checkcast(bridge.type().parameterType(0)).astore(0);
    bridge.of().loadAll(code);
    bridge.of().emit(code);
  }

  private static void writeWrapping(CodeBuilder code, Bridge bridge) {
    bridge.of().loadAll(code);
    bridge.of().emit(code);
    tellDerived(code, bridge);
  }

  private static void tellDerived(CodeBuilder code, Bridge bridge) {
    code.dup();
    loadObject(code, bridge);
    HookCallEmitter.derived(code);
  }

  private static void writeMaking(CodeBuilder code, Bridge bridge) {
    bridge.of().loadAll(code);
    bridge.of().emit(code);
    code.dup();
    bridge.of().loadArray(code, 0);
    HookCallEmitter.madeUpdater(code);
  }

  private static void writeStep(CodeBuilder code, Bridge bridge) {
    Label begin = code.newLabel();
    Label end = code.newLabel();
    Label handler = code.newLabel();
    TypeKind result = TypeKind.from(bridge.type().returnType());

    readArguments(code, bridge);
    tellArguments(code, bridge);
    loadObject(code, bridge);
    HookCallEmitter.call(code, "before", bridge.site());
    code.labelBinding(begin);
    bridge.of().loadAll(code);
    bridge.of().emit(code);
    code.labelBinding(end);
    loadObject(code, bridge);
    HookCallEmitter.call(code, "after", bridge.site());
    HookCallEmitter.topValue(code, result);
    if (bridge.treatment() instanceof CallTreatment.View && result == TypeKind.REFERENCE) {
      tellDerived(code, bridge);
    }
    code.return_(result);

    code.labelBinding(handler);
    loadObject(code, bridge);
    HookCallEmitter.call(code, "after", bridge.site());
    code.athrow();
    code.exceptionCatchAll(begin, end, handler);
  }

  /** The object that the call is about: a static one is about its first argument, an array say. */
  private static void loadObject(CodeBuilder code, Bridge bridge) {
    boolean has =
        bridge.type().parameterCount() > 0 && !bridge.type().parameterType(0).isPrimitive();
    if (has) {
      code.aload(0);
    } else {
      code.aconst_null();
    }
  }

  /** A collection that is given to another one is gone over. */
  private static void readArguments(CodeBuilder code, Bridge bridge) {
    int slot = 0;
    for (int i = 0; i < bridge.type().parameterCount(); i++) {
      ClassDesc type = bridge.type().parameterType(i);
      if (i > 0 && READ_THROUGH.contains(CallTreatments.internal(type))) {
        code.aload(slot);
        HookCallEmitter.call(code, "readsArgument", bridge.site());
      }
      slot += TypeKind.from(type).slotSize();
    }
  }

  private static void tellArguments(CodeBuilder code, Bridge bridge) {
    if (bridge.type().parameterCount() > MOST_TOLD) {
      return;
    }
    int slot = 0;
    for (int i = 0; i < bridge.type().parameterCount(); i++) {
      TypeKind kind = TypeKind.from(bridge.type().parameterType(i));
      if (i > 0 || !bridge.of().hasReceiver()) {
        code.loadLocal(kind, slot);
        HookCallEmitter.tell(code, HookCallEmitter.CALLS, "argument", kind);
      }
      slot += kind.slotSize();
    }
  }
}
