package explorer.hooks;

import explorer.run.ControlledThread;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * What a call that never blocks means to the order of what threads see: by JLS 17.4.4, by the
 * memory consistency properties in the documentation of {@code java.util.concurrent}, and by that
 * of {@code VarHandle} for the modes of the atomic types. Where they are silent, a call that
 * changes an object is taken to happen before every later call of it: an edge too many hides a
 * race, one too few would invent one.
 */
enum MemoryEffect {
  /** It orders nothing. */
  NONE,
  /** What others have released into the object happens before what follows. */
  ACQUIRE,
  /** What came before happens before whatever others acquire from the object later. */
  RELEASE,
  /** Both. */
  ACQUIRE_AND_RELEASE,
  /**
   * Both, and more: what it finds out was brought about inside the JDK, and it isn't known by which
   * thread; so all threads count.
   */
  FOLLOW_ALL;

  private static final Set<String> ONLY_RELEASES =
      Set.of("set", "lazySet", "setRelease", "setVolatile", "countDown", "release");

  /**
   * The effect of a call.
   *
   * @param on the receiver, or null
   * @param changes whether it may change what others see
   */
  static MemoryEffect of(Object on, String method, boolean changes) {
    if (on == null || on.getClass().isArray() || on instanceof Thread) {
      return NONE; // of elements and threads others keep book
    }
    if (method.contains("Plain") || method.contains("Opaque")) {
      return NONE;
    }
    if (isOneWay(on)) {
      return ONLY_RELEASES.contains(method) ? RELEASE : ACQUIRE;
    }
    if (on instanceof Future || on instanceof ExecutorService && method.equals("isTerminated")) {
      return FOLLOW_ALL;
    }
    boolean isAtomic = on.getClass().getName().startsWith("java.util.concurrent.atomic.");
    if (isAtomic && ONLY_RELEASES.contains(method)) {
      return RELEASE;
    }
    return changes ? ACQUIRE_AND_RELEASE : ACQUIRE;
  }

  /** Of a semaphore and a latch, one kind of call releases and the other acquires. */
  private static boolean isOneWay(Object on) {
    return on instanceof Semaphore || on instanceof CountDownLatch;
  }

  /** Before the call is made. */
  void before(ControlledThread me, Object on) {
    switch (this) {
      case NONE -> {}
      case ACQUIRE -> me.order().acquires(on);
      case RELEASE -> me.order().releases(on);
      case ACQUIRE_AND_RELEASE -> {
        me.order().acquires(on);
        me.order().releases(on);
      }
      case FOLLOW_ALL -> {
        me.order().followsAll();
        me.order().releases(on);
        if (on instanceof CompletionStage) {
          me.order()
              .precedesAll(); // whoever completes it may run a function that it was given here
        }
      }
    }
  }

  /** After it: what a function did that the call has run may have to be released too. */
  void after(ControlledThread me, Object on) {
    if (this == ACQUIRE_AND_RELEASE || this == FOLLOW_ALL) {
      me.order().releases(on);
    }
  }
}
