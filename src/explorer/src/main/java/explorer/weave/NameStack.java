package explorer.weave;

import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.ArrayList;
import java.util.List;

/**
 * The operand stack of a method, with names in place of values: one for each slot, null where it is
 * not known.
 */
final class NameStack {
  private static final int LONGEST = 24;

  private final List<String> names;

  /** An empty one. */
  NameStack() {
    this(new ArrayList<>());
  }

  private NameStack(List<String> names) {
    this.names = names;
  }

  /** Another one with the same names. */
  NameStack copy() {
    return new NameStack(new ArrayList<>(names));
  }

  /** What two ways leave there that lead to one place: names on which both agree. */
  NameStack agreedWith(NameStack other) {
    var agreed = new ArrayList<String>();
    for (int i = 0; i < Math.min(names.size(), other.names.size()); i++) {
      String name = names.get(i);
      agreed.add(name != null && name.equals(other.names.get(i)) ? name : null);
    }
    return new NameStack(agreed);
  }

  /**
   * Does what such an instruction does: by slots, so that it doesn't matter which values take two.
   */
  void move(Opcode opcode) {
    switch (opcode) {
      case POP -> pop();
      case POP2 -> pop(2);
      case SWAP -> insert(take(1), 1);
      case DUP -> duplicate(1, 0);
      case DUP_X1 -> duplicate(1, 1);
      case DUP_X2 -> duplicate(1, 2);
      case DUP2 -> duplicate(2, 0);
      case DUP2_X1 -> duplicate(2, 1);
      case DUP2_X2 -> duplicate(2, 2);
      default -> throw new IllegalArgumentException(opcode.toString());
    }
  }

  private void duplicate(int slots, int below) {
    var copied = take(slots);
    insert(copied, below);
    names.addAll(copied);
  }

  private List<String> take(int slots) {
    var taken = new ArrayList<String>();
    for (int i = 0; i < slots; i++) {
      taken.addFirst(pop());
    }
    return taken;
  }

  private void insert(List<String> added, int below) {
    names.addAll(Math.max(0, names.size() - below), added);
  }

  /** The name so many slots below the top; null if it is not known. */
  String peek(int slotsAbove) {
    int at = names.size() - 1 - slotsAbove;
    return at < 0 ? null : names.get(at);
  }

  /** Takes the top away. */
  String pop() {
    return names.isEmpty() ? null : names.removeLast();
  }

  /** Takes so many slots away. */
  void pop(int slots) {
    for (int i = 0; i < slots; i++) {
      pop();
    }
  }

  /** Puts a name on top, or null; a long one counts as not known. */
  void push(String name, TypeKind kind) {
    if (kind == TypeKind.VOID) {
      return;
    }
    names.add(name == null || name.length() > LONGEST ? null : name);
    if (kind.slotSize() == 2) {
      names.add(null);
    }
  }

  /** Does what such an instruction does: no name comes of it. */
  void operate(OperatorInstruction operator) {
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
}
