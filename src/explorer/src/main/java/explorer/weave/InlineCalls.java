package explorer.weave;

import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import explorer.hooks.threads.ExecutorHooks;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Calls that are rewritten where they stand: what they need is on the stack. */
final class InlineCalls {
  private static final ClassDesc POOLS = ExecutorHooks.class.describeConstable().orElseThrow();
  private static final ClassDesc EXECUTOR = Executor.class.describeConstable().orElseThrow();

  static final MethodTypeDesc SEEDED = MethodTypeDesc.of(CD_void, CD_long);

  private InlineCalls() {}

  static void emit(CodeBuilder code, Invocation call, CallTreatment treatment, int site) {
    switch (treatment) {
      case CallTreatment.Hooked hooked -> emitHook(code, call, hooked, site);
      case CallTreatment.Refused refused -> {
        HookCallEmitter.refuse(code, refused, site);
        call.emit(code);
      }
      case CallTreatment.Unfollowed(String type) -> {
        HookCallEmitter.unfollowed(code, type, site);
        call.emit(code);
      }
      case CallTreatment.WithCommonPool _ -> emitWithPool(code, call);
      case CallTreatment.Copy _ -> {
        code.dup();
        HookCallEmitter.call(code, "reads", site);
        call.emit(code);
      }
      case CallTreatment.Seeded seeded -> {
        HookCallEmitter.number(code, seeded.number());
        code.invokespecial(call.owner(), CallTreatments.CONSTRUCTOR, SEEDED);
      }
      default -> call.emit(code);
    }
  }

  private static void emitHook(
      CodeBuilder code, Invocation call, CallTreatment.Hooked hooked, int site) {
    MethodTypeDesc type = HookTable.type(hooked.hook());
    code.loadConstant(site)
        .invokestatic(HookTable.owner(hooked.hook()), hooked.hook().getName(), type);
    ClassDesc wanted = call.type().returnType();
    if (!wanted.equals(CD_void) && !wanted.isPrimitive() && !wanted.equals(type.returnType())) {
      code.checkcast(wanted);
    }
  }

  private static void emitWithPool(CodeBuilder code, Invocation call) {
    List<ClassDesc> parameters = new ArrayList<>(call.type().parameterList());
    if (parameters.contains(EXECUTOR)) { // it is the last one
      code.invokestatic(POOLS, "known", MethodTypeDesc.of(EXECUTOR, EXECUTOR));
      call.emit(code);
      return;
    }
    parameters.add(EXECUTOR);
    code.invokestatic(POOLS, "common", MethodTypeDesc.of(EXECUTOR))
        .invoke(
            call.opcode(),
            call.owner(),
            call.name(),
            MethodTypeDesc.of(call.type().returnType(), parameters),
            call.isInterface());
  }
}
