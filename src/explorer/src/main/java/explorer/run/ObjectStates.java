package explorer.run;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What hooks know about objects in one run. Used by the controlled thread that moves. */
public final class ObjectStates {
  private final Map<Object, Object> byObject = new IdentityHashMap<>();
  private final Map<Object, WaitSet> monitors = new IdentityHashMap<>();

  ObjectStates() {}

  /** What is known about that object; made when first asked for. */
  @SuppressWarnings("unchecked")
  public <T> T of(Object about, Supplier<T> first) {
    Object known = byObject.get(about);
    if (known == null) {
      known = first.get();
      byObject.put(about, known);
    }
    return (T) known;
  }

  /** What is known about that object, or null. */
  public Object orNull(Object about) {
    return byObject.get(about);
  }

  /** Who waits at that object. */
  public WaitSet monitor(Object on) {
    return monitors.computeIfAbsent(on, _ -> new WaitSet());
  }
}
