package kit.schedules.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.schedules.hooks.Adders;
import kit.schedules.hooks.Conditions;
import kit.schedules.hooks.ForkJoin;
import kit.schedules.hooks.Futures;
import kit.schedules.hooks.Locks;
import kit.schedules.hooks.Monitors;
import kit.schedules.hooks.Parking;
import kit.schedules.hooks.Pools;
import kit.schedules.hooks.Queues;
import kit.schedules.hooks.StaticOf;
import kit.schedules.hooks.Synchronizers;
import kit.schedules.hooks.ThreadCalls;
import kit.schedules.hooks.Threads;

/** Finds the hook that stands for a call, by its name and the types of its parameters. */
final class HookTable {
  private static final Map<String, List<Method>> BY_NAME =
      Stream.of(
              Monitors.class,
              Locks.class,
              Conditions.class,
              Synchronizers.class,
              Queues.class,
              Adders.class,
              Threads.class,
              ThreadCalls.class,
              Parking.class,
              Futures.class,
              Pools.class,
              ForkJoin.class)
          .flatMap(hooks -> Arrays.stream(hooks.getMethods()))
          .filter(m -> m.getDeclaringClass() != Object.class && takesSite(m))
          .collect(Collectors.groupingBy(Method::getName));

  private HookTable() {}

  private static boolean takesSite(Method hook) {
    int n = hook.getParameterCount();
    return n > 0 && hook.getParameterTypes()[n - 1] == int.class;
  }

  /** A class's methods come in no fixed order; where two hooks fit, the more special one counts. */
  static Optional<Method> find(
      Class<?> owner, String method, MethodTypeDesc type, boolean isStatic) {
    return BY_NAME.getOrDefault(method, List.of()).stream()
        .filter(hook -> fits(hook, owner, type, isStatic))
        .reduce((a, b) -> isStatic || firstOf(b).isAssignableFrom(firstOf(a)) ? a : b);
  }

  private static Class<?> firstOf(Method hook) {
    return hook.getParameterTypes()[0];
  }

  private static boolean fits(Method hook, Class<?> owner, MethodTypeDesc type, boolean isStatic) {
    var stands = hook.getAnnotation(StaticOf.class);
    int receivers = isStatic ? 0 : 1;
    Class<?>[] given = hook.getParameterTypes();
    if (stands == null == isStatic || given.length != type.parameterCount() + receivers + 1) {
      return false;
    }
    for (int i = 0; i < type.parameterCount(); i++) {
      if (!given[i + receivers]
          .descriptorString()
          .equals(type.parameterType(i).descriptorString())) {
        return false;
      }
    }
    return isStatic ? stands.value().isAssignableFrom(owner) : given[0].isAssignableFrom(owner);
  }

  static ClassDesc owner(Method hook) {
    return desc(hook.getDeclaringClass());
  }

  static MethodTypeDesc type(Method hook) {
    return MethodTypeDesc.of(
        desc(hook.getReturnType()),
        Arrays.stream(hook.getParameterTypes()).map(HookTable::desc).toList());
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
