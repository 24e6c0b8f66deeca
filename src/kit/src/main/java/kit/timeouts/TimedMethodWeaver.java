package kit.timeouts;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts the hooks around the waits with a time limit in one method, and in place of clocks. */
final class TimedMethodWeaver implements CodeTransform {
  private static final ClassDesc HOOKS = desc(TimedCallHooks.class);
  private static final ClassDesc UNIT = desc(TimeUnit.class);
  private static final ClassDesc DURATION = ClassDesc.of("java.time.Duration");
  private static final ClassDesc DATE = ClassDesc.of("java.util.Date");
  private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  private static final ClassDesc EXECUTOR = desc(ExecutorService.class);
  private static final ClassDesc LONG = ConstantDescs.CD_long;
  private static final ClassDesc TEXT = ConstantDescs.CD_String;
  private static final ClassDesc INT = ConstantDescs.CD_int;

  /** Calls whose last parameters are a number and its unit, and that are no waits. */
  private static final Set<String> NO_WAITS =
      Set.of("<init>", "setKeepAliveTime", "getDelay", "convert", "of");

  /** Calls that only return if what they wait for has come. */
  private static final Set<String> THROW_AT_THE_END = Set.of("get", "exchange");

  private static final Set<String> IN_MILLIS = Set.of("join", "sleep", "wait");
  private static final Set<String> IN_NANOS = Set.of("parkNanos", "awaitNanos");
  private static final Set<String> DEADLINES = Set.of("parkUntil", "awaitUntil");
  private static final Set<String> INVOKE = Set.of("invokeAll", "invokeAny");
  private static final Set<String> BY_UNIT = Set.of("sleep", "timedWait", "timedJoin");
  private static final Set<String> CLOCKS = Set.of("nanoTime", "currentTimeMillis", "now");

  private final JdkMethods jdk;
  private final String file;
  private final AtomicBoolean isHooked; // the class
  private int line;

  /**
   * @param isHooked becomes true when a hook is put in
   */
  TimedMethodWeaver(JdkMethods jdk, String file, AtomicBoolean isHooked) {
    this.jdk = jdk;
    this.file = file;
    this.isHooked = isHooked;
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        code.with(element);
      }
      case InvokeInstruction call
          when jdk.declares(
              call.owner().asInternalName(),
              call.name().stringValue(),
              call.type().stringValue()) ->
          call(code, call);
      default -> code.with(element);
    }
  }

  private void call(CodeBuilder code, InvokeInstruction call) {
    String name = call.name().stringValue();
    MethodTypeDesc type = call.typeSymbol();
    List<ClassDesc> parameters = type.parameterList();
    String owner = call.owner().asInternalName();
    if (owner.equals("java/util/concurrent/TimeUnit")) {
      if (BY_UNIT.contains(name)) {
        instead(code, call, UNIT);
      } else {
        code.with(call);
      }
    } else if (CLOCKS.contains(name) && parameters.isEmpty() && isClock(owner)) {
      place(code, call);
      code.invokestatic(HOOKS, name, MethodTypeDesc.of(type.returnType(), TEXT));
    } else if (INVOKE.contains(name) && endsWith(parameters, LONG, UNIT)) {
      instead(code, call, EXECUTOR);
    } else if (endsWith(parameters, LONG, UNIT) && !NO_WAITS.contains(name)) {
      place(code, call);
      code.invokestatic(HOOKS, "nanos", MethodTypeDesc.of(LONG, LONG, UNIT, TEXT))
          .getstatic(UNIT, "NANOSECONDS", UNIT);
      waited(code, call);
    } else if (IN_MILLIS.contains(name) && parameters.equals(List.of(LONG))) {
      inMillis(code, call);
    } else if (IN_MILLIS.contains(name) && parameters.equals(List.of(LONG, INT))) {
      place(code, call);
      code.invokestatic(HOOKS, "millis", MethodTypeDesc.of(LONG, LONG, INT, TEXT));
      code.invoke(
          call.opcode(),
          call.owner().asSymbol(),
          name,
          MethodTypeDesc.of(type.returnType(), LONG),
          call.isInterface());
    } else if (endsWith(parameters, DURATION) && !owner.startsWith("java/time/")) {
      replaced(code, call, "duration", DURATION);
    } else if (IN_NANOS.contains(name) && endsWith(parameters, LONG)) {
      replaced(code, call, "nanos", LONG);
    } else if (DEADLINES.contains(name) && endsWith(parameters, LONG)) {
      replaced(code, call, "deadline", LONG);
    } else if (DEADLINES.contains(name) && endsWith(parameters, DATE)) {
      replaced(code, call, "deadline", DATE);
    } else {
      code.with(call);
    }
  }

  private void inMillis(CodeBuilder code, InvokeInstruction call) {
    boolean isSuperCall = call.opcode() == java.lang.classfile.Opcode.INVOKESPECIAL;
    if (call.name().equalsString("join") && !isSuperCall) {
      instead(code, call, THREAD);
    } else {
      replaced(code, call, "millis", LONG);
    }
  }

  /** A static method of the hooks' stands for the call. */
  private void instead(CodeBuilder code, InvokeInstruction call, ClassDesc receiver) {
    MethodTypeDesc type = call.typeSymbol();
    place(code, call);
    code.invokestatic(
        HOOKS,
        call.name().stringValue(),
        type.insertParameterTypes(0, receiver)
            .insertParameterTypes(type.parameterCount() + 1, TEXT));
  }

  /** The last argument becomes another one of its type. */
  private void replaced(CodeBuilder code, InvokeInstruction call, String by, ClassDesc type) {
    place(code, call);
    code.invokestatic(HOOKS, by, MethodTypeDesc.of(type, type, TEXT));
    waited(code, call);
  }

  /** The call, and then what came of it. */
  private void waited(CodeBuilder code, InvokeInstruction call) {
    code.with(call);
    ClassDesc result = call.typeSymbol().returnType();
    if (result.equals(ConstantDescs.CD_boolean)) {
      code.dup();
      emitOutcome(code, result);
    } else if (result.equals(LONG)) {
      code.dup2();
      emitOutcome(code, result);
    } else if (call.name().stringValue().startsWith("poll")) {
      code.dup();
      emitOutcome(code, ConstantDescs.CD_Object);
    } else if (THROW_AT_THE_END.contains(call.name().stringValue())) {
      code.loadConstant(1);
      emitOutcome(code, ConstantDescs.CD_boolean);
    }
  }

  private void emitOutcome(CodeBuilder code, ClassDesc result) {
    code.invokestatic(HOOKS, "came", MethodTypeDesc.of(ConstantDescs.CD_void, result));
  }

  /** Names the call and its line, as sentences do. Comes before each hook. */
  private void place(CodeBuilder code, InvokeInstruction call) {
    isHooked.set(true);
    String owner = call.owner().asInternalName();
    String simple = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
    code.loadConstant("%s.%s (%s:%d)".formatted(simple, call.name().stringValue(), file, line));
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  private static boolean isClock(String owner) {
    return owner.equals("java/lang/System") || owner.equals("java/time/Instant");
  }

  private static boolean endsWith(List<ClassDesc> parameters, ClassDesc... last) {
    int from = parameters.size() - last.length;
    return from >= 0 && parameters.subList(from, parameters.size()).equals(List.of(last));
  }
}
