package explorer.weave;

import explorer.hooks.coordination.SimulatedBarrier;
import explorer.hooks.coordination.SimulatedSynchronousQueue;
import explorer.hooks.threads.SimulatedCompletionService;
import explorer.hooks.threads.SimulatedPool;
import explorer.hooks.threads.SimulatedThread;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;

/** Decides what becomes of a call: first the hooks, then the table of {@link JdkRules}. */
final class CallTreatments {
  static final String CONSTRUCTOR = "<init>";

  /** The hook for the method that all classes have: one of this name would stand for them all. */
  private static final String HASH_CODE = "hashCodeOfAny";

  /** Classes that are made in place of others, by their internal names. */
  private static final Map<String, Class<?>> PLAYED =
      Map.of(
          "java/lang/Thread", SimulatedThread.class,
          "java/util/concurrent/CyclicBarrier", SimulatedBarrier.class,
          "java/util/concurrent/SynchronousQueue", SimulatedSynchronousQueue.class,
          "java/util/concurrent/ThreadPoolExecutor", SimulatedPool.class,
          "java/util/concurrent/ExecutorCompletionService", SimulatedCompletionService.class);

  private final ClassIndex index;

  CallTreatments(ClassIndex index) {
    this.index = index;
  }

  CallTreatment of(String owner, String method, MethodTypeDesc type, boolean isStatic) {
    if (owner.startsWith("[")) {
      return new CallTreatment.Step(false); // an array's clone
    }
    if (index.isOfALibrary(owner)) {
      return new CallTreatment.Unfollowed(owner.replace('/', '.'));
    }
    if (method.equals(CONSTRUCTOR)) {
      return constructor(owner, type);
    }
    Optional<Class<?>> jdk = index.jdkOwner(owner, method, type);
    if (jdk.isEmpty()) {
      return CallTreatment.PLAIN;
    }
    String hook = jdk.get() == Object.class && method.equals("hashCode") ? HASH_CODE : method;
    return HookTable.find(jdk.get(), hook, type, isStatic)
        .<CallTreatment>map(CallTreatment.Hooked::new)
        .orElseGet(() -> JdkRules.of(jdk.get().getName(), method, type.parameterCount()));
  }

  private static CallTreatment constructor(String owner, MethodTypeDesc type) {
    Class<?> played = PLAYED.get(owner);
    if (played != null) {
      return new CallTreatment.Replaced(played.describeConstable().orElseThrow());
    }
    return ClassIndex.isOfTheJdk(owner)
        ? JdkRules.of(owner.replace('/', '.'), "new", type.parameterCount())
        : CallTreatment.PLAIN;
  }

  /**
   * The class from which a class inherits in place of another one; empty if from that one itself.
   */
  static Optional<ClassDesc> superclassInPlaceOf(String name) {
    return Optional.<Class<?>>ofNullable(PLAYED.get(name))
        .filter(simulated -> !Modifier.isFinal(simulated.getModifiers()))
        .flatMap(Class::describeConstable);
  }

  static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return type.isClassOrInterface()
        ? descriptor.substring(1, descriptor.length() - 1)
        : descriptor;
  }
}
