package explorer.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import explorer.hooks.BackingCollections;
import explorer.hooks.HandleHooks;
import explorer.hooks.MemoryHooks;
import explorer.hooks.SharedObjectHooks;
import explorer.hooks.UnsupportedCallHooks;
import explorer.hooks.locks.MonitorHooks;
import explorer.hooks.streams.ParallelStreams;
import explorer.hooks.threads.StageFunctions;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;

/** The calls that the weaver puts into the learner's code. */
final class HookCallEmitter {
  private static final ClassDesc STAGES = desc(StageFunctions.class);
  private static final Map<ClassDesc, String> STAGE_FUNCTIONS =
      Arrays.stream(StageFunctions.class.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .collect(
              Collectors.toUnmodifiableMap(
                  method -> desc(method.getReturnType()), Method::getName));
  static final ClassDesc MEMORY = desc(MemoryHooks.class);
  static final ClassDesc CALLS = desc(SharedObjectHooks.class);
  private static final ClassDesc VIEWS = desc(BackingCollections.class);
  private static final ClassDesc HANDLES = desc(HandleHooks.class);
  private static final ClassDesc MONITORS = desc(MonitorHooks.class);
  private static final ClassDesc REFUSALS = desc(UnsupportedCallHooks.class);
  private static final MethodTypeDesc OBJECT_AND_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_int);
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);

  private HookCallEmitter() {}

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  /** The object is on the stack. */
  static void memory(CodeBuilder code, String hook, int site) {
    code.loadConstant(site).invokestatic(MEMORY, hook, OBJECT_AND_SITE);
  }

  /** The array and the index are on the stack. */
  static void element(CodeBuilder code, String hook, int site) {
    code.loadConstant(site)
        .invokestatic(MEMORY, hook, MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int));
  }

  static void memory(CodeBuilder code, String hook) {
    code.invokestatic(MEMORY, hook, NOTHING);
  }

  /** The object is on the stack. */
  static void call(CodeBuilder code, String hook, int site) {
    code.loadConstant(site).invokestatic(CALLS, hook, OBJECT_AND_SITE);
  }

  /** What was given and what it stands on are on the stack. */
  static void derived(CodeBuilder code) {
    code.invokestatic(VIEWS, "derived", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
  }

  /**
   * A stage's argument is on the stack: if it is a function, one that tells its end takes its
   * place.
   */
  static void stageFunction(CodeBuilder code, ClassDesc type) {
    String telling = STAGE_FUNCTIONS.get(type);
    if (telling != null) {
      code.invokestatic(STAGES, telling, MethodTypeDesc.of(type, type));
    }
  }

  /** The stream is on the stack; its place takes one that is not parallel. */
  static void evaluated(CodeBuilder code, int site) {
    code.loadConstant(site)
        .invokestatic(
            desc(ParallelStreams.class),
            "evaluated",
            MethodTypeDesc.of(desc(BaseStream.class), desc(BaseStream.class), CD_int));
  }

  /** The handle and its arguments are on the stack. */
  static void access(CodeBuilder code, String hook, int site) {
    code.loadConstant(site)
        .invokestatic(
            HANDLES, hook, MethodTypeDesc.of(CD_void, CD_Object, CD_Object.arrayType(), CD_int));
  }

  /** The handle and what it was made of are on the stack. */
  static void madeUpdater(CodeBuilder code) {
    code.invokestatic(
        HANDLES, "madeUpdater", MethodTypeDesc.of(CD_void, CD_Object, CD_Object.arrayType()));
  }

  /** The object is on the stack. */
  static void monitor(CodeBuilder code, String hook, int site) {
    code.loadConstant(site).invokestatic(MONITORS, hook, OBJECT_AND_SITE);
  }

  /** Leaves the {@code long} on the stack that the static method gives. */
  static void number(CodeBuilder code, Method hook) {
    code.invokestatic(desc(hook.getDeclaringClass()), hook.getName(), MethodTypeDesc.of(CD_long));
  }

  static void refuse(CodeBuilder code, CallTreatment.Refused refused, int site) {
    code.loadConstant(refused.construct())
        .loadConstant(refused.instead())
        .loadConstant(site)
        .invokestatic(REFUSALS, "refuse", MethodTypeDesc.of(CD_void, CD_String, CD_String, CD_int));
  }

  /** Touches nothing on the stack. */
  static void unfollowed(CodeBuilder code, String type, int site) {
    code.loadConstant(type)
        .loadConstant(site)
        .invokestatic(REFUSALS, "unfollowed", MethodTypeDesc.of(CD_void, CD_String, CD_int));
  }

  /** Tells the value on top of the stack, and leaves it there. */
  static void topValue(CodeBuilder code, TypeKind kind) {
    if (kind == TypeKind.VOID) {
      return;
    }
    if (kind.slotSize() == 2) {
      code.dup2();
    } else {
      code.dup();
    }
    tell(code, MEMORY, "value", kind);
  }

  /** Tells the value on top of the stack, and takes it away. */
  static void tell(CodeBuilder code, ClassDesc owner, String hook, TypeKind kind) {
    code.invokestatic(owner, hook, MethodTypeDesc.of(CD_void, told(kind)));
  }

  private static ClassDesc told(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> CD_boolean;
      case CHAR -> CD_char;
      case INT, SHORT, BYTE -> CD_int;
      case LONG -> CD_long;
      case FLOAT -> CD_float;
      case DOUBLE -> CD_double;
      case REFERENCE -> CD_Object;
      case VOID -> throw new IllegalArgumentException("nothing to tell");
    };
  }
}
