package explorer.weave;

import explorer.hooks.ChanceHooks;
import explorer.hooks.ClockHooks;
import explorer.hooks.CopyingHooks;
import explorer.hooks.IdentityHooks;
import explorer.hooks.IteratorHooks;
import explorer.hooks.LongAdderHooks;
import explorer.hooks.StaticMethodOf;
import explorer.hooks.coordination.DequeHooks;
import explorer.hooks.coordination.ExchangerHooks;
import explorer.hooks.coordination.PhaserHooks;
import explorer.hooks.coordination.QueueHooks;
import explorer.hooks.coordination.SynchronizerHooks;
import explorer.hooks.coordination.TransferHooks;
import explorer.hooks.locks.ConditionHooks;
import explorer.hooks.locks.LockHooks;
import explorer.hooks.locks.MonitorHooks;
import explorer.hooks.locks.StampedLockHooks;
import explorer.hooks.processes.ProcessHooks;
import explorer.hooks.streams.ParallelArrayHooks;
import explorer.hooks.streams.ParallelCollectHooks;
import explorer.hooks.streams.ParallelStreamHooks;
import explorer.hooks.threads.ExecutorFactoryHooks;
import explorer.hooks.threads.ExecutorHooks;
import explorer.hooks.threads.ForkJoinHooks;
import explorer.hooks.threads.ForkJoinPoolHooks;
import explorer.hooks.threads.FutureHooks;
import explorer.hooks.threads.GathererHooks;
import explorer.hooks.threads.LockSupportHooks;
import explorer.hooks.threads.ThreadHooks;
import explorer.hooks.threads.ThreadStartHooks;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the hook that stands for a call, by its name and the types of its parameters. */
final class HookTable {
  private static final Map<String, List<Method>> BY_NAME =
      Stream.of(
              MonitorHooks.class,
              LockHooks.class,
              StampedLockHooks.class,
              ConditionHooks.class,
              SynchronizerHooks.class,
              QueueHooks.class,
              TransferHooks.class,
              DequeHooks.class,
              PhaserHooks.class,
              ExchangerHooks.class,
              LongAdderHooks.class,
              IteratorHooks.class,
              CopyingHooks.class,
              ChanceHooks.class,
              IdentityHooks.class,
              ClockHooks.class,
              ClockHooks.OfLocalDateTime.class,
              ClockHooks.OfLocalTime.class,
              ClockHooks.OfZonedDateTime.class,
              ThreadStartHooks.class,
              ThreadHooks.class,
              LockSupportHooks.class,
              FutureHooks.class,
              ExecutorFactoryHooks.class,
              ExecutorHooks.class,
              ForkJoinHooks.class,
              ForkJoinPoolHooks.class,
              GathererHooks.class,
              ParallelStreamHooks.class,
              ParallelCollectHooks.class,
              ParallelArrayHooks.class,
              ProcessHooks.class)
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
    var stands = hook.getAnnotation(StaticMethodOf.class);
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
