package kit.schedules.weave;

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
import java.util.function.ToIntFunction;
import kit.schedules.schedule.Site;

/** Weaves the calls of one method. */
final class CallWeaver {
  private static final String LAMBDAS = "Ljava/lang/invoke/LambdaMetafactory;";
  private static final int IMPLEMENTATION = 1; // among the bootstrap's arguments

  private final WovenClass type;
  private final ToIntFunction<Site> sites;
  private final Map<ClassDesc, Integer> beingMade = new HashMap<>();

  CallWeaver(WovenClass type, ToIntFunction<Site> sites) {
    this.type = type;
    this.sites = sites;
  }

  private Treatment treatment(Invocation call) {
    Treatment treatment =
        type.treatments()
            .of(Treatments.internal(call.owner()), call.name(), call.type(), call.isStatic());
    // What a test keeps to itself is no data that its tasks share.
    return treatment instanceof Treatment.Step && type.isScenario() ? Treatment.PLAIN : treatment;
  }

  private int site(Invocation call, Treatment treatment, String on, int line) {
    boolean changes =
        !(treatment instanceof Treatment.Step step && !step.changes()) && !Looks.only(call.name());
    return sites.applyAsInt(
        new Site(call.name(), call.shownOwner(), on, type.file(), line, false, changes));
  }

  void make(CodeBuilder code, NewObjectInstruction made) {
    ClassDesc wanted = made.className().asSymbol();
    if (constructorOf(wanted) instanceof Treatment.Replaced replaced) {
      beingMade.merge(wanted, 1, Integer::sum);
      code.new_(replaced.by());
    } else {
      code.with(made);
    }
  }

  private Treatment constructorOf(ClassDesc wanted) {
    return type.treatments()
        .of(Treatments.internal(wanted), Treatments.CONSTRUCTOR, ConstantDescs.MTD_void, false);
  }

  /**
   * @param on how the source names the receiver; may be empty
   */
  void call(CodeBuilder code, InvokeInstruction instruction, String on, int line) {
    Invocation call = Invocation.of(instruction);
    Treatment treatment = treatment(call);
    switch (treatment) {
      case Treatment.Plain _ -> code.with(instruction);
      case Treatment.Step _ when isSuperCall(call) -> {
        code.aconst_null();
        Emit.call(code, "before", site(call, treatment, on, line));
        code.with(instruction);
      }
      case Treatment.Step _ -> {
        var bridge = type.bridges().add(call, treatment, site(call, treatment, on, line), line);
        code.invokestatic(
            type.bridges().owner(), bridge.name(), bridge.type(), type.bridges().inInterface());
      }
      case Treatment.Replaced replaced -> construct(code, call, replaced, line);
      case Treatment.Hooked _ when isSuperCall(call) -> {
        var refused =
            new Treatment.Refused(
                "super." + call.name() + "()", "Do not override what threads are made of.");
        Direct.emit(code, call, refused, site(call, treatment, on, line));
      }
      default -> Direct.emit(code, call, treatment, site(call, treatment, on, line));
    }
  }

  private static boolean isSuperCall(Invocation call) {
    return call.opcode() == Opcode.INVOKESPECIAL && !call.isConstructor();
  }

  private void construct(CodeBuilder code, Invocation call, Treatment.Replaced replaced, int line) {
    if (beingMade.merge(call.owner(), -1, Integer::sum) >= 0) {
      code.invokespecial(replaced.by(), Treatments.CONSTRUCTOR, call.type());
      return;
    }
    beingMade.put(call.owner(), 0); // super(…) of a subclass
    var refused =
        new Treatment.Refused("A subclass of " + call.shownOwner(), "Use the class itself.");
    Direct.emit(code, call, refused, site(call, replaced, "", line));
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
    Treatment treatment = treatment(call);
    if (treatment instanceof Treatment.Plain) {
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
