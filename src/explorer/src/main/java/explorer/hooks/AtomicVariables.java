package explorer.hooks;

import explorer.program.CodeSite;
import explorer.program.MemoryLocation;
import explorer.race.AccessKind;
import explorer.run.ControlledThread;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Calls of the atomic types that have plain accesses besides their atomic ones: {@code getPlain}
 * and {@code setPlain} are "as if the variable was declared non-volatile", so they can race.
 */
final class AtomicVariables {
  private static final Object UNKNOWN = new Object();
  private static final int NO_INDEX = -1;

  /**
   * A variable that is accessed.
   *
   * @param part the index of an element; empty if the object has but one variable
   * @param value what it holds now, or null
   * @param isPrimitive whether a call that compares does so by value
   */
  private record Variable(Object on, Object part, Object value, boolean isPrimitive) {}

  private AtomicVariables() {}

  /** Whether that call runs a function with what the variable holds, as often as it takes. */
  static boolean retries(Object on, CodeSite call) {
    return on != null
        && on.getClass().getName().startsWith("java.util.concurrent.atomic.Atomic")
        && runsFunction(call.name());
  }

  /** The same of a call of an atomic type or of a field updater, by its method's name. */
  static boolean runsFunction(String method) {
    return method.contains("pdate") || method.contains("ccumulate");
  }

  /**
   * Notes what the last step accesses, if it calls an atomic type.
   *
   * @param on the receiver, or null
   * @param call what is called
   */
  static void note(ControlledThread me, Object on, CodeSite call) {
    if (me.notes().isQuiet() || me.notes().last() == null) {
      return;
    }
    List<Object> arguments = me.notes().last().arguments();
    int index =
        !arguments.isEmpty() && arguments.getFirst() instanceof Integer first ? first : NO_INDEX;
    Variable variable =
        switch (on) {
          case AtomicBoolean it -> new Variable(it, "", it.get(), true);
          case AtomicInteger it -> new Variable(it, "", it.get(), true);
          case AtomicLong it -> new Variable(it, "", it.get(), true);
          case AtomicReference<?> it -> new Variable(it, "", it.get(), false);
          case AtomicIntegerArray it when isIn(index, it.length()) ->
              new Variable(it, index, it.get(index), true);
          case AtomicLongArray it when isIn(index, it.length()) ->
              new Variable(it, index, it.get(index), true);
          case AtomicReferenceArray<?> it when isIn(index, it.length()) ->
              new Variable(it, index, it.get(index), false);
          case null, default -> null; // no atomic type, or a call that is about to throw
        };
    if (variable != null) {
      int from = variable.part().equals("") ? 0 : 1;
      Object expected = arguments.size() > from ? arguments.get(from) : UNKNOWN;
      boolean writes = call.changes() && !fails(call.name(), variable, expected);
      boolean isPlain = call.name().equals("getPlain") || call.name().equals("setPlain");
      me.order()
          .accesses(
              new MemoryLocation(variable.on(), variable.part()),
              isPlain ? AccessKind.plain(writes) : AccessKind.atomic(writes));
    }
  }

  private static boolean isIn(int index, int length) {
    return index >= 0 && index < length;
  }

  /** Whether a call compares, and is going to find another value, so that it writes nothing. */
  private static boolean fails(String method, Variable variable, Object expected) {
    if (!method.contains("ompareAnd")) {
      return false;
    }
    return variable.isPrimitive()
        ? !variable.value().equals(expected)
        : variable.value() != expected;
  }
}
