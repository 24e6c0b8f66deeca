package explorer.weave;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the source names what lies on the operand stack: a data flow through one method, which goes
 * along with the instructions and knows at each what a variable, a field, a constant element or a
 * call without arguments left there. Names of variables come from the class file's debug
 * information; without it they are unknown, as is whatever comes from two places.
 */
final class SourceExpressions {
  private static final String OUTER = "this$"; // the field of an inner class for the outer object
  private static final String CAPTURED = "val$"; // that of a local class for a variable
  private static final String THIS = "this";

  private NameStack stack = new NameStack();
  private final Map<Label, NameStack> atLabel = new HashMap<>();
  private final List<LocalVariable> variables = new ArrayList<>();
  private final Set<Label> passed = new HashSet<>();
  private final Set<Label> handlers = new HashSet<>();
  private boolean reachable = true;

  /** What a call is made on; empty if it is not known, or the call is static. */
  String receiver(InvokeInstruction call) {
    if (call.opcode() == Opcode.INVOKESTATIC) {
      return "";
    }
    return known(stack.peek(slots(call.typeSymbol())));
  }

  /** The object whose field is touched; empty if it is not known or there is none. */
  String owner(FieldInstruction field) {
    int value = TypeKind.fromDescriptor(field.type().stringValue()).slotSize();
    return switch (field.opcode()) {
      case GETFIELD -> known(stack.peek(0));
      case PUTFIELD -> known(stack.peek(value));
      default -> "";
    };
  }

  /** The array of which an element is read; empty if it is not known. */
  String array(ArrayLoadInstruction load) {
    return known(stack.peek(1));
  }

  /** The array of which an element is written; empty if it is not known. */
  String array(ArrayStoreInstruction store) {
    return known(stack.peek(1 + store.typeKind().slotSize()));
  }

  /** What lies on top; empty if it is not known. */
  String top() {
    return known(stack.peek(0));
  }

  private static String known(String name) {
    return name == null ? "" : name;
  }

  /** Takes in the next element of the method. */
  void next(CodeElement element) {
    switch (element) {
      case LocalVariable variable -> variables.add(variable);
      case ExceptionCatch caught -> handlers.add(caught.handler());
      case LabelTarget target -> arrive(target.label());
      case LoadInstruction load -> stack.push(variable(load.slot()), load.typeKind());
      case StoreInstruction store -> stack.pop(store.typeKind().slotSize());
      case ConstantInstruction constant -> stack.push(text(constant), constant.typeKind());
      case FieldInstruction field -> field(field);
      case ArrayLoadInstruction load -> {
        String index = stack.pop();
        String array = stack.pop();
        boolean isConstant = index != null && Character.isDigit(index.charAt(0));
        stack.push(isConstant && array != null ? array + "[" + index + "]" : null, load.typeKind());
      }
      case ArrayStoreInstruction store -> stack.pop(2 + store.typeKind().slotSize());
      case InvokeInstruction call -> call(call);
      case InvokeDynamicInstruction call -> {
        stack.pop(slots(call.typeSymbol()));
        stack.push(null, TypeKind.from(call.typeSymbol().returnType()));
      }
      case OperatorInstruction operator -> stack.operate(operator);
      case ConvertInstruction convert -> {
        stack.pop(convert.fromType().slotSize());
        stack.push(null, convert.toType());
      }
      case TypeCheckInstruction check -> {
        String name = stack.pop();
        stack.push(check.opcode() == Opcode.CHECKCAST ? name : null, TypeKind.REFERENCE);
      }
      case StackInstruction moved -> stack.move(moved.opcode());
      case NewObjectInstruction _ -> stack.push(null, TypeKind.REFERENCE);
      case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> {
        stack.pop();
        stack.push(null, TypeKind.REFERENCE);
      }
      case NewMultiArrayInstruction made -> {
        stack.pop(made.dimensions());
        stack.push(null, TypeKind.REFERENCE);
      }
      case MonitorInstruction _ -> stack.pop();
      case BranchInstruction branch -> branch(branch);
      case TableSwitchInstruction choice -> {
        stack.pop();
        choice.cases().forEach(c -> leave(c.target()));
        leave(choice.defaultTarget());
        reachable = false;
      }
      case LookupSwitchInstruction choice -> {
        stack.pop();
        choice.cases().forEach(c -> leave(c.target()));
        leave(choice.defaultTarget());
        reachable = false;
      }
      case ReturnInstruction _, ThrowInstruction _ -> reachable = false;
      default -> {} // nothing that touches the stack
    }
  }

  private void arrive(Label label) {
    passed.add(label);
    NameStack came = atLabel.get(label);
    if (handlers.contains(label)) {
      stack = new NameStack();
      stack.push(null, TypeKind.REFERENCE); // the exception
    } else if (came != null && reachable) {
      stack = stack.agreedWith(came);
    } else if (came != null) {
      stack = came.copy();
    } else if (!reachable) {
      stack = new NameStack();
    }
    reachable = true;
  }

  private void leave(Label target) {
    atLabel.merge(target, stack.copy(), NameStack::agreedWith);
  }

  private void branch(BranchInstruction branch) {
    switch (branch.opcode()) {
      case GOTO, GOTO_W -> {
        leave(branch.target());
        reachable = false;
      }
      case IF_ICMPEQ,
          IF_ICMPNE,
          IF_ICMPLT,
          IF_ICMPGE,
          IF_ICMPGT,
          IF_ICMPLE,
          IF_ACMPEQ,
          IF_ACMPNE -> {
        stack.pop(2);
        leave(branch.target());
      }
      default -> {
        stack.pop();
        leave(branch.target());
      }
    }
  }

  private String variable(int slot) {
    return variables.stream()
        .filter(v -> v.slot() == slot)
        .filter(v -> passed.contains(v.startScope()) && !passed.contains(v.endScope()))
        .map(v -> v.name().stringValue())
        .findFirst()
        .orElse(null);
  }

  private static String text(ConstantInstruction constant) {
    return constant.constantValue() instanceof Integer number && number >= 0 ? "" + number : null;
  }

  private void field(FieldInstruction field) {
    var kind = TypeKind.fromDescriptor(field.type().stringValue());
    switch (field.opcode()) {
      case GETSTATIC -> stack.push(field.name().stringValue(), kind);
      case GETFIELD -> stack.push(ofField(stack.pop(), field.name().stringValue()), kind);
      case PUTSTATIC -> stack.pop(kind.slotSize());
      default -> stack.pop(kind.slotSize() + 1);
    }
  }

  private static String ofField(String object, String field) {
    if (field.startsWith(OUTER)) {
      return THIS;
    }
    String name = field.startsWith(CAPTURED) ? field.substring(CAPTURED.length()) : field;
    return object == null || object.equals(THIS) ? name : object + "." + name;
  }

  private void call(InvokeInstruction call) {
    int given = slots(call.typeSymbol());
    stack.pop(given);
    String on = call.opcode() == Opcode.INVOKESTATIC ? null : stack.pop();
    boolean isGetter = given == 0 && on != null && !call.name().equalsString("<init>");
    String name = call.name().stringValue() + "()";
    stack.push(
        !isGetter ? null : on.equals(THIS) ? name : on + "." + name,
        TypeKind.from(call.typeSymbol().returnType()));
  }

  private static int slots(MethodTypeDesc type) {
    int slots = 0;
    for (ClassDesc parameter : type.parameterList()) {
      slots += TypeKind.from(parameter).slotSize();
    }
    return slots;
  }
}
