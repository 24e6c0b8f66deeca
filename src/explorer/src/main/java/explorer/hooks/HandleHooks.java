package explorer.hooks;

import explorer.program.CodeSite;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.race.AccessKind;
import explorer.run.ControlledThread;
import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.VarHandleDesc;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * Before each access through a {@code VarHandle} or a field updater. The access is a step at the
 * field or the element itself, so that it meets those that the code makes without a handle.
 */
public final class HandleHooks {
  private static final int ARRAY_AND_INDEX = 2;
  private static final Object NOTHING = new Object();

  /** The field of each updater, which does not tell it. It is the same in all runs. */
  private static final Map<Object, String> UPDATED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private HandleHooks() {}

  /**
   * What an access touches.
   *
   * @param type the simple name of the field's class; empty for an array's element
   * @param coordinates how many of the arguments say where it is
   */
  private record Target(MemoryLocation location, String type, int coordinates) {
    /** As the code names it. */
    String name() {
      return location.part() instanceof String part
          ? part.substring(part.lastIndexOf('.') + 1)
          : "[]";
    }
  }

  /**
   * @param handle a {@code VarHandle} or a field updater
   * @param arguments of the call that comes next
   */
  public static void before(Object handle, Object[] arguments, int site) {
    ControlledThread me = ControlledThread.current();
    CodeSite call = me.run().site(site);
    Target target = target(me, handle, arguments, site);
    HandleAccess kind =
        handle instanceof VarHandle
            ? HandleAccess.ofHandle(call.name())
            : HandleAccess.ofUpdater(call.name());
    var known =
        new CodeSite(
            kind.act() == StepKind.CALL ? call.name() : target.name(),
            target.type(),
            "",
            call.file(),
            call.line(),
            kind.order(),
            kind.act() != StepKind.READ);
    MemoryLocation at = target.location();
    me.step(PendingStep.at(kind.act(), me.run().known(site, known), at.on()).part(at.part()));
    tell(me, kind, arguments, target.coordinates());
    if (kind.acquires()) {
      me.order().acquires(at);
    }
    if (kind.act() == StepKind.CALL) {
      boolean writes = writes(handle, call.name(), arguments, target.coordinates());
      me.order().accesses(at, AccessKind.atomic(writes));
    }
    if (kind.releases()) {
      me.order().releases(at);
    }
    if (hasAfter(call.name())) {
      me.order().beginsRetrying(at);
    }
    if (handle instanceof VarHandle variable && at.on() instanceof byte[] bytes) {
      int first = (int) at.part();
      int end = Math.min(first + bytesOf(variable.varType()), bytes.length);
      ArrayElements.note(me, bytes, first + 1, end, kind.act() == StepKind.WRITE);
    }
  }

  /** Whether an access by that method runs a function, so that {@link #after} is to be called. */
  public static boolean hasAfter(String method) {
    return AtomicVariables.runsFunction(method);
  }

  /**
   * After an access that runs a function, also if that has thrown: what the function did is
   * released too.
   *
   * @param arguments as {@link #before} had them
   */
  public static void after(Object handle, Object[] arguments, int site) {
    ControlledThread me = ControlledThread.current();
    me.order().endsRetrying();
    me.order().releases(target(me, handle, arguments, site).location());
  }

  /** How many bytes a number has that is read from an array of bytes. */
  private static int bytesOf(Class<?> number) {
    return switch (number.getName()) {
      case "byte" -> Byte.BYTES;
      case "short", "char" -> Short.BYTES;
      case "int", "float" -> Integer.BYTES;
      default -> Long.BYTES;
    };
  }

  /** Whether a call that reads and writes is going to write: one that compares may not. */
  private static boolean writes(Object handle, String method, Object[] arguments, int expected) {
    if (!method.contains("ompareAnd")) {
      return true;
    }
    return switch (handle) {
      case AtomicIntegerFieldUpdater<?> updater ->
          isSame(valueOf(updater, arguments[0]), arguments[expected], true);
      case AtomicLongFieldUpdater<?> updater ->
          isSame(valueOf(updater, arguments[0]), arguments[expected], true);
      case AtomicReferenceFieldUpdater<?, ?> updater ->
          isSame(valueOf(updater, arguments[0]), arguments[expected], false);
      case VarHandle variable -> {
        Object now = valueOf(variable, Arrays.copyOf(arguments, expected));
        yield isSame(now, arguments[expected], variable.varType().isPrimitive());
      }
      default -> false;
    };
  }

  @SuppressWarnings("unchecked") // the call that comes next would fail
  private static <T> Object valueOf(AtomicIntegerFieldUpdater<T> updater, Object on) {
    return updater.get((T) on);
  }

  @SuppressWarnings("unchecked") // as above
  private static <T> Object valueOf(AtomicLongFieldUpdater<T> updater, Object on) {
    return updater.get((T) on);
  }

  @SuppressWarnings("unchecked") // as above
  private static <T> Object valueOf(AtomicReferenceFieldUpdater<T, ?> updater, Object on) {
    return updater.get((T) on);
  }

  private static Object valueOf(VarHandle variable, Object[] coordinates) {
    try {
      return variable
          .toMethodHandle(VarHandle.AccessMode.GET_VOLATILE)
          .invokeWithArguments(coordinates);
    } catch (Throwable unfit) {
      return NOTHING; // the call that comes next says why
    }
  }

  private static boolean isSame(Object now, Object expected, boolean isPrimitive) {
    if (now instanceof Number number && expected instanceof Number other && isPrimitive) {
      return number.longValue() == other.longValue() && number.doubleValue() == other.doubleValue();
    }
    return isPrimitive ? now.equals(expected) : now == expected;
  }

  private static void tell(ControlledThread me, HandleAccess kind, Object[] arguments, int from) {
    switch (kind.act()) {
      case WRITE -> me.notes().value(arguments[arguments.length - 1]);
      case CALL -> {
        for (int i = from; i < arguments.length; i++) {
          me.notes().argument(arguments[i]);
        }
      }
      default -> {}
    }
  }

  private static Target target(ControlledThread me, Object handle, Object[] arguments, int site) {
    if (handle instanceof VarHandle variable) {
      int coordinates = variable.coordinateTypes().size();
      if (coordinates == ARRAY_AND_INDEX && arguments[1] instanceof Integer index) {
        var element = new MemoryLocation(arguments[0], Math.max(index, 0));
        return new Target(element, "", ARRAY_AND_INDEX);
      }
      if (variable.describeConstable().orElse(null) instanceof VarHandleDesc field) {
        return coordinates == 0 ? ofClass(field) : ofObject(field, arguments[0]);
      }
    } else if (UPDATED.get(handle) instanceof String field && arguments[0] != null) {
      String type = simpleName(arguments[0].getClass().getName());
      return new Target(new MemoryLocation(arguments[0], field), type, 1);
    }
    throw me.run()
        .cannotJudge(
            "A handle of something that is neither a field nor an array's element"
                + me.run().at(site),
            "Take the handle of the field itself.");
  }

  private static Target ofObject(VarHandleDesc field, Object on) {
    return new Target(new MemoryLocation(on, field.constantName()), typeOf(field), 1);
  }

  private static Target ofClass(VarHandleDesc field) {
    String part = typeOf(field) + "." + field.constantName();
    return new Target(new MemoryLocation(null, part), typeOf(field), 0);
  }

  private static String typeOf(VarHandleDesc field) {
    return simpleName(((ClassDesc) field.bootstrapArgs()[0]).displayName());
  }

  private static String simpleName(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /**
   * Notes which field an updater is of. The code makes it by itself: it alone has the right to.
   *
   * @param arguments of {@code newUpdater}; the field's name is the last one
   */
  public static void madeUpdater(Object updater, Object[] arguments) {
    UPDATED.put(updater, (String) arguments[arguments.length - 1]);
  }
}
