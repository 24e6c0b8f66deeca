package explorer.weave;

import explorer.hooks.CopyingHooks;
import explorer.hooks.IteratorHooks;
import explorer.program.CodeSite;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Weaves the calls of one method. */
final class CallWeaver {
  private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  private static final String LAMBDAS = "Ljava/lang/invoke/LambdaMetafactory;";
  private static final int IMPLEMENTATION = 1; // among the bootstrap's arguments

  private final WovenClass type;
  private final ToIntFunction<CodeSite> sites;
  private final Map<ClassDesc, Integer> beingMade = new HashMap<>();

  CallWeaver(WovenClass type, ToIntFunction<CodeSite> sites) {
    this.type = type;
    this.sites = sites;
  }

  private CallTreatment treatment(Invocation call) {
    if (isSuperCall(call) && call.name().equals("hashCode")) {
      return CallTreatment.PLAIN; // the hook would come back to the class that overrides it
    }
    CallTreatment treatment =
        type.treatments()
            .of(CallTreatments.internal(call.owner()), call.name(), call.type(), call.isStatic());
    // What a test keeps to itself is no data that its tasks share.
    boolean concernsData =
        switch (treatment) {
          case CallTreatment.Step _,
              CallTreatment.Access _,
              CallTreatment.View _,
              CallTreatment.Copy _ ->
              true;
          case CallTreatment.Hooked(var hook) ->
              hook.getDeclaringClass() == IteratorHooks.class
                  || hook.getDeclaringClass() == CopyingHooks.class;
          default -> false;
        };
    boolean copiesNothing =
        treatment instanceof CallTreatment.Copy
            && call.type().parameterList().getLast().isPrimitive();
    return copiesNothing || concernsData && type.isScenario() ? CallTreatment.PLAIN : treatment;
  }

  private int site(Invocation call, CallTreatment treatment, String on, int line) {
    boolean changes =
        switch (treatment) {
          case CallTreatment.Step step -> step.changes();
          case CallTreatment.View _, CallTreatment.Copy _ -> false;
          default -> !ReadOnlyHooks.only(call.name());
        };
    String name =
        treatment instanceof CallTreatment.Copy ? CodeSite.NEW + call.shownOwner() : call.name();
    return sites.applyAsInt(
        new CodeSite(name, call.shownOwner(), on, type.file(), line, false, changes));
  }

  void make(CodeBuilder code, NewObjectInstruction made) {
    ClassDesc wanted = made.className().asSymbol();
    if (constructorOf(wanted) instanceof CallTreatment.Replaced replaced) {
      beingMade.merge(wanted, 1, Integer::sum);
      code.new_(replaced.by());
    } else {
      code.with(made);
    }
  }

  private CallTreatment constructorOf(ClassDesc wanted) {
    return type.treatments()
        .of(
            CallTreatments.internal(wanted),
            CallTreatments.CONSTRUCTOR,
            ConstantDescs.MTD_void,
            false);
  }

  /**
   * @param on how the source names the receiver; may be empty
   */
  void call(CodeBuilder code, InvokeInstruction instruction, String on, int line) {
    Invocation call = Invocation.of(instruction);
    CallTreatment treatment = treatment(call);
    switch (treatment) {
      case CallTreatment.Plain _ -> code.with(instruction);
      case CallTreatment.Step _ when isSuperCall(call) -> {
        code.aconst_null();
        HookCallEmitter.call(code, "before", site(call, treatment, on, line));
        code.with(instruction);
      }
      case CallTreatment.View _ when isSuperCall(call) -> code.with(instruction);
      case CallTreatment.Step _,
          CallTreatment.WithCommonPool _,
          CallTreatment.View _,
          CallTreatment.Terminal _,
          CallTreatment.Access _,
          CallTreatment.MakesHandle _ -> {
        var bridge = type.bridges().add(call, treatment, site(call, treatment, on, line), line);
        code.invokestatic(
            type.bridges().owner(), bridge.name(), bridge.type(), type.bridges().inInterface());
      }
      case CallTreatment.Replaced replaced -> construct(code, call, replaced, line);
      case CallTreatment.Hooked _ when isSuperCall(call) && isSimulated(call) ->
          code.with(instruction);
      case CallTreatment.Hooked _ when isSuperCall(call) -> {
        var refused =
            new CallTreatment.Refused(
                "super." + call.name() + "()", "Do not override what threads are made of.");
        InlineCalls.emit(code, call, refused, site(call, treatment, on, line));
      }
      default -> InlineCalls.emit(code, call, treatment, site(call, treatment, on, line));
    }
  }

  private static Optional<ClassDesc> inheritsInsteadOf(Invocation call) {
    return CallTreatments.superclassInPlaceOf(CallTreatments.internal(call.owner()));
  }

  /** Whether the class inherits from one that does what the hooks do; a thread's does not. */
  private static boolean isSimulated(Invocation call) {
    return inheritsInsteadOf(call).isPresent() && !call.owner().equals(THREAD);
  }

  private static boolean isSuperCall(Invocation call) {
    return call.opcode() == Opcode.INVOKESPECIAL && !call.isConstructor();
  }

  private void construct(
      CodeBuilder code, Invocation call, CallTreatment.Replaced replaced, int line) {
    if (beingMade.merge(call.owner(), -1, Integer::sum) >= 0) {
      code.invokespecial(replaced.by(), CallTreatments.CONSTRUCTOR, call.type());
      return;
    }
    beingMade.put(call.owner(), 0); // super(…) of a subclass
    if (inheritsInsteadOf(call).isPresent()) {
      code.invokespecial(replaced.by(), CallTreatments.CONSTRUCTOR, call.type());
      return;
    }
    var refused =
        new CallTreatment.Refused("A subclass of " + call.shownOwner(), "Use the class itself.");
    InlineCalls.emit(code, call, refused, site(call, replaced, "", line));
  }

  /** A method reference to the JDK becomes one to a method that is woven. */
  void reference(CodeBuilder code, InvokeDynamicInstruction instruction, int line) {
    if (!instruction.bootstrapMethod().owner().descriptorString().equals(LAMBDAS)
        || !(instruction.bootstrapArgs().get(IMPLEMENTATION)
            instanceof DirectMethodHandleDesc handle)) {
      code.with(instruction);
      return;
    }
    List<ClassDesc> captured = instruction.typeSymbol().parameterList();
    Invocation call = Invocation.of(handle, captured);
    CallTreatment treatment = treatment(call);
    if (treatment instanceof CallTreatment.Plain) {
      code.with(instruction);
      return;
    }
    var bridge = type.bridges().add(call, treatment, site(call, treatment, "", line), line);
    ConstantDesc[] arguments = instruction.bootstrapArgs().toArray(ConstantDesc[]::new);
    arguments[IMPLEMENTATION] =
        MethodHandleDesc.ofMethod(
            type.bridges().inInterface()
                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                : DirectMethodHandleDesc.Kind.STATIC,
            type.bridges().owner(),
            bridge.name(),
            bridge.type());
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            instruction.bootstrapMethod(),
            instruction.name().stringValue(),
            instruction.typeSymbol(),
            arguments));
  }
}
