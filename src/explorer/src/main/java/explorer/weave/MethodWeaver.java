package explorer.weave;

import explorer.program.CodeSite;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Weaves one method's code. Made anew for each time that the code is written. */
final class MethodWeaver implements CodeTransform {
  private final WovenClass type;
  private final ToIntFunction<CodeSite> sites;
  private final CallWeaver calls;
  private final MemoryAccessWeaver data;
  private final boolean isSynchronized;
  private final boolean isStatic;
  private final boolean isInitialiser;
  private final Set<Label> passed = new HashSet<>();
  private final SourceExpressions expressions = new SourceExpressions();

  private int line;
  private int unfinishedObjects;
  private boolean beforeSuper;
  private Label guardedFrom; // null: nothing is to be undone at the end

  MethodWeaver(WovenClass type, MethodModel method, int firstLine, ToIntFunction<CodeSite> sites) {
    this.type = type;
    this.sites = sites;
    this.line = firstLine;
    calls = new CallWeaver(type, sites);
    data = new MemoryAccessWeaver(type, sites);
    int flags = method.flags().flagsMask();
    isSynchronized = (flags & ClassFile.ACC_SYNCHRONIZED) != 0;
    isStatic = (flags & ClassFile.ACC_STATIC) != 0;
    isInitialiser = method.methodName().stringValue().equals("<clinit>");
    beforeSuper = method.methodName().stringValue().equals(CallTreatments.CONSTRUCTOR);
  }

  private int monitorSite(String name) {
    return monitorSite(name, "");
  }

  private int monitorSite(String name, String on) {
    return sites.applyAsInt(new CodeSite(name, "", on, type.file(), line, false, false));
  }

  /** Before any label: a loop may jump back to the method's first instruction. */
  @Override
  public void atStart(CodeBuilder code) {
    if (isSynchronized) {
      loadMonitor(code);
      HookCallEmitter.monitor(code, "enter", monitorSite("synchronized"));
    } else if (isInitialiser) {
      HookCallEmitter.memory(code, "initialiserBegins");
    } else {
      return;
    }
    guardedFrom = code.newBoundLabel();
  }

  private void loadMonitor(CodeBuilder code) {
    if (isStatic) {
      code.loadConstant(type.bridges().owner());
    } else {
      code.aload(0);
    }
  }

  private void undo(CodeBuilder code) {
    if (isSynchronized) {
      loadMonitor(code);
      HookCallEmitter.monitor(code, "exit", monitorSite("synchronized"));
    } else if (isInitialiser) {
      HookCallEmitter.memory(code, "initialiserEnds");
    }
  }

  @Override
  public void atEnd(CodeBuilder code) {
    if (guardedFrom != null) {
      Label to = code.newBoundLabel();
      undo(code);
      code.athrow();
      code.exceptionCatchAll(guardedFrom, to, to);
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    weave(code, element);
    expressions.next(element);
  }

  private void weave(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        code.with(element);
      }
      case LabelTarget target -> {
        passed.add(target.label());
        code.with(element);
      }
      case BranchInstruction branch -> {
        if (passed.contains(branch.target())) {
          HookCallEmitter.memory(code, "turn");
        }
        code.with(element);
      }
      case FieldInstruction field when !isInitialiser ->
          data.field(code, field, expressions.owner(field), beforeSuper, line);
      case ArrayLoadInstruction load when !isInitialiser ->
          data.load(code, load, expressions.array(load), line);
      case ArrayStoreInstruction store when !isInitialiser ->
          data.store(code, store, expressions.array(store), line);
      case MonitorInstruction monitor ->
          HookCallEmitter.monitor(
              code,
              monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit",
              monitorSite("synchronized", expressions.top()));
      case NewObjectInstruction made -> {
        unfinishedObjects++;
        calls.make(code, made);
      }
      case InvokeInstruction call -> invoke(code, call);
      case InvokeDynamicInstruction reference -> calls.reference(code, reference, line);
      case ReturnInstruction _ -> {
        undo(code);
        code.with(element);
      }
      default -> code.with(element);
    }
  }

  /** After the call of {@code super(…)} or {@code this(…)} the object may be touched. */
  private void invoke(CodeBuilder code, InvokeInstruction call) {
    boolean isConstructor = call.name().equalsString(CallTreatments.CONSTRUCTOR);
    boolean ofThis = isConstructor && beforeSuper && unfinishedObjects == 0;
    if (isConstructor && !ofThis) {
      unfinishedObjects--;
    }
    calls.call(code, call, expressions.receiver(call), line);
    if (ofThis) {
      beforeSuper = false;
    }
  }
}
