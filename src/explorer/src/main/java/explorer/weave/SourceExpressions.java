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
  private static final int LONGEST = 24;
  private static final String OUTER = "this$"; // the field of an inner class for the outer object
  private static final String CAPTURED = "val$"; // that of a local class for a variable
  private static final String THIS = "this";

  /** A name for each slot of the operand stack, null where it is not known. */
  private List<String> stack = new ArrayList<>();

  private final Map<Label, List<String>> atLabel = new HashMap<>();
  private final List<LocalVariable> variables = new ArrayList<>();
  private final Set<Label> passed = new HashSet<>();
  private final Set<Label> handlers = new HashSet<>();
  private boolean reachable = true;

  /** What a call is made on; empty if it is not known, or the call is static. */
  String receiver(InvokeInstruction call) {
    if (call.opcode() == Opcode.INVOKESTATIC) {
      return "";
    }
    return known(peek(slots(call.typeSymbol())));
  }

  /** The object whose field is touched; empty if it is not known or there is none. */
  String owner(FieldInstruction field) {
    int value = TypeKind.fromDescriptor(field.type().stringValue()).slotSize();
    return switch (field.opcode()) {
      case GETFIELD -> known(peek(0));
      case PUTFIELD -> known(peek(value));
      default -> "";
    };
  }

  /** The array of which an element is read; empty if it is not known. */
  String array(ArrayLoadInstruction load) {
    return known(peek(1));
  }

  /** The array of which an element is written; empty if it is not known. */
  String array(ArrayStoreInstruction store) {
    return known(peek(1 + store.typeKind().slotSize()));
  }

  /** What lies on top; empty if it is not known. */
  String top() {
    return known(peek(0));
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
      case LoadInstruction load -> push(variable(load.slot()), load.typeKind());
      case StoreInstruction store -> pop(store.typeKind().slotSize());
      case ConstantInstruction constant -> push(text(constant), constant.typeKind());
      case FieldInstruction field -> field(field);
      case ArrayLoadInstruction load -> {
        String index = pop();
        String array = pop();
        boolean isConstant = index != null && Character.isDigit(index.charAt(0));
        push(isConstant && array != null ? array + "[" + index + "]" : null, load.typeKind());
      }
      case ArrayStoreInstruction store -> pop(2 + store.typeKind().slotSize());
      case InvokeInstruction call -> call(call);
      case InvokeDynamicInstruction call -> {
        pop(slots(call.typeSymbol()));
        push(null, TypeKind.from(call.typeSymbol().returnType()));
      }
      case OperatorInstruction operator -> operator(operator);
      case ConvertInstruction convert -> {
        pop(convert.fromType().slotSize());
        push(null, convert.toType());
      }
      case TypeCheckInstruction check -> {
        String name = pop();
        push(check.opcode() == Opcode.CHECKCAST ? name : null, TypeKind.REFERENCE);
      }
      case StackInstruction moved -> move(moved.opcode());
      case NewObjectInstruction _ -> push(null, TypeKind.REFERENCE);
      case NewPrimitiveArrayInstruction _, NewReferenceArrayInstruction _ -> {
        pop();
        push(null, TypeKind.REFERENCE);
      }
      case NewMultiArrayInstruction made -> {
        pop(made.dimensions());
        push(null, TypeKind.REFERENCE);
      }
      case MonitorInstruction _ -> pop();
      case BranchInstruction branch -> branch(branch);
      case TableSwitchInstruction choice -> {
        pop();
        choice.cases().forEach(c -> leave(c.target()));
        leave(choice.defaultTarget());
        reachable = false;
      }
      case LookupSwitchInstruction choice -> {
        pop();
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
    List<String> came = atLabel.get(label);
    if (handlers.contains(label)) {
      stack = new ArrayList<>();
      stack.add(null); // the exception
    } else if (came != null && reachable) {
      stack = agreed(stack, came);
    } else if (came != null) {
      stack = new ArrayList<>(came);
    } else if (!reachable) {
      stack = new ArrayList<>();
    }
    reachable = true;
  }

  private static List<String> agreed(List<String> one, List<String> other) {
    var agreed = new ArrayList<String>();
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      String name = one.get(i);
      agreed.add(name != null && name.equals(other.get(i)) ? name : null);
    }
    return agreed;
  }

  private void leave(Label target) {
    atLabel.merge(target, new ArrayList<>(stack), SourceExpressions::agreed);
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
        pop(2);
        leave(branch.target());
      }
      default -> {
        pop();
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
      case GETSTATIC -> push(field.name().stringValue(), kind);
      case GETFIELD -> push(ofField(pop(), field.name().stringValue()), kind);
      case PUTSTATIC -> pop(kind.slotSize());
      default -> pop(kind.slotSize() + 1);
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
    pop(given);
    String on = call.opcode() == Opcode.INVOKESTATIC ? null : pop();
    boolean isGetter = given == 0 && on != null && !call.name().equalsString("<init>");
    String name = call.name().stringValue() + "()";
    push(
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

  private void operator(OperatorInstruction operator) {
    int size = operator.typeKind().slotSize();
    switch (operator.opcode()) {
      case ARRAYLENGTH -> {
        pop();
        push(null, TypeKind.INT);
      }
      case INEG, LNEG, FNEG, DNEG -> {
        pop(size);
        push(null, operator.typeKind());
      }
      case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> {
        pop(2 * size);
        push(null, TypeKind.INT);
      }
      case LSHL, LSHR, LUSHR -> {
        pop(1 + size); // by an int
        push(null, operator.typeKind());
      }
      default -> {
        pop(2 * size);
        push(null, operator.typeKind());
      }
    }
  }

  /** By slots, so that it doesn't matter which values take two. */
  private void move(Opcode opcode) {
    switch (opcode) {
      case POP -> pop();
      case POP2 -> pop(2);
      case SWAP -> insert(take(1), 1);
      case DUP -> copy(1, 0);
      case DUP_X1 -> copy(1, 1);
      case DUP_X2 -> copy(1, 2);
      case DUP2 -> copy(2, 0);
      case DUP2_X1 -> copy(2, 1);
      case DUP2_X2 -> copy(2, 2);
      default -> throw new IllegalArgumentException(opcode.toString());
    }
  }

  private void copy(int slots, int below) {
    var copied = take(slots);
    insert(copied, below);
    stack.addAll(copied);
  }

  private List<String> take(int slots) {
    var taken = new ArrayList<String>();
    for (int i = 0; i < slots; i++) {
      taken.addFirst(pop());
    }
    return taken;
  }

  private void insert(List<String> names, int below) {
    stack.addAll(Math.max(0, stack.size() - below), names);
  }

  private String peek(int slotsAbove) {
    int at = stack.size() - 1 - slotsAbove;
    return at < 0 ? null : stack.get(at);
  }

  private String pop() {
    return stack.isEmpty() ? null : stack.removeLast();
  }

  private void pop(int slots) {
    for (int i = 0; i < slots; i++) {
      pop();
    }
  }

  private void push(String name, TypeKind kind) {
    if (kind == TypeKind.VOID) {
      return;
    }
    stack.add(name == null || name.length() > LONGEST ? null : name);
    if (kind.slotSize() == 2) {
      stack.add(null);
    }
  }
}
