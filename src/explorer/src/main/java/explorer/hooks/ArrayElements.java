package explorer.hooks;

import explorer.program.MemoryLocation;
import explorer.run.ControlledThread;
import java.lang.reflect.Array;
import java.util.List;

/** Calls that go over the elements of an array: each element is accessed, in one step. */
final class ArrayElements {
  private static final int FROM = 1; // among the arguments, after the array
  private static final int TO = 2;

  private ArrayElements() {}

  /**
   * Notes what a call of {@code Arrays}, or of an array's {@code clone}, accesses.
   *
   * @param arguments as far as they are known, the array among them
   */
  static void note(
      ControlledThread me, Object array, String method, boolean writes, List<Object> arguments) {
    int from = 0;
    int to = Array.getLength(array);
    if (method.equals("copyOf") && arguments.get(FROM) instanceof Integer length) {
      to = Math.min(to, length);
    } else if (arguments.size() > TO
        && arguments.get(FROM) instanceof Integer first
        && arguments.get(TO) instanceof Integer end) {
      from = Math.max(0, first);
      to = Math.min(to, end);
    }
    note(me, array, from, to, writes);
    arguments.stream()
        .skip(1)
        .filter(other -> other != null && other.getClass().isArray())
        .forEach(other -> note(me, other, 0, Array.getLength(other), false));
  }

  /**
   * Notes that the last step accesses some elements.
   *
   * @param to exclusive
   */
  static void note(ControlledThread me, Object array, int from, int to, boolean writes) {
    for (int i = from; i < to; i++) {
      me.order().accesses(new MemoryLocation(array, i), writes);
    }
  }
}
