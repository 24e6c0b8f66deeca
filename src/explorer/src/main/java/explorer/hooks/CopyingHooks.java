package explorer.hooks;

import explorer.program.CodeSite;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import java.lang.reflect.Array;

/** Calls of static methods that go over what others may share. */
public final class CopyingHooks {
  private CopyingHooks() {}

  /** Two steps: others may see the destination before it is filled. */
  @StaticMethodOf(System.class)
  public static void arraycopy(
      Object from, int fromIndex, Object to, int toIndex, int length, int site) {
    if (isArray(from) && isArray(to)) {
      ControlledThread me = ControlledThread.current();
      CodeSite call = me.run().site(site);
      var reading =
          new CodeSite(call.name(), call.type(), call.on(), call.file(), call.line(), false, false);
      me.step(PendingStep.at(StepKind.CALL, me.run().known(site, reading), from));
      note(me, from, fromIndex, length, false);
      me.step(PendingStep.at(StepKind.CALL, site, to));
      note(me, to, toIndex, length, true);
    }
    System.arraycopy(from, fromIndex, to, toIndex, length);
  }

  private static boolean isArray(Object object) {
    return object != null && object.getClass().isArray();
  }

  private static void note(
      ControlledThread me, Object array, int first, int length, boolean writes) {
    int end = Math.min(Array.getLength(array), first + length);
    ArrayElements.note(me, array, Math.max(first, 0), end, writes);
  }

  @StaticMethodOf(String.class)
  public static String join(
      CharSequence delimiter, Iterable<? extends CharSequence> elements, int site) {
    SharedObjectHooks.readsArgument(elements, site);
    return String.join(delimiter, elements);
  }
}
