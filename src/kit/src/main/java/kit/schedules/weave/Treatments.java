package kit.schedules.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.Optional;
import kit.schedules.hooks.PlayedBarrier;
import kit.schedules.hooks.PlayedCompletionService;
import kit.schedules.hooks.PlayedHandOver;

/** Decides what becomes of a call: first the hooks, then the table of {@link Jdk}. */
final class Treatments {
  static final String CONSTRUCTOR = "<init>";

  /** Classes that are made in place of others, by their internal names. */
  private static final Map<String, Class<?>> PLAYED =
      Map.of(
          "java/util/concurrent/CyclicBarrier", PlayedBarrier.class,
          "java/util/concurrent/SynchronousQueue", PlayedHandOver.class,
          "java/util/concurrent/ExecutorCompletionService", PlayedCompletionService.class);

  private final ClassIndex index;

  Treatments(ClassIndex index) {
    this.index = index;
  }

  Treatment of(String owner, String method, MethodTypeDesc type, boolean isStatic) {
    if (owner.startsWith("[")) {
      return Treatment.PLAIN; // an array's clone
    }
    if (method.equals(CONSTRUCTOR)) {
      return constructor(owner, type);
    }
    Optional<Class<?>> jdk = index.jdkOwner(owner, method, type);
    if (jdk.isEmpty()) {
      return Treatment.PLAIN;
    }
    return HookTable.find(jdk.get(), method, type, isStatic)
        .<Treatment>map(Treatment.Hooked::new)
        .orElseGet(() -> Jdk.of(jdk.get().getName(), method, type.parameterCount()));
  }

  private static Treatment constructor(String owner, MethodTypeDesc type) {
    Class<?> played = PLAYED.get(owner);
    if (played != null) {
      return new Treatment.Replaced(played.describeConstable().orElseThrow());
    }
    return ClassIndex.isOfTheJdk(owner)
        ? Jdk.of(owner.replace('/', '.'), "new", type.parameterCount())
        : Treatment.PLAIN;
  }

  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
