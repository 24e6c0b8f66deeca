package explorer.weave;

import explorer.hooks.ChanceHooks;
import explorer.hooks.ClockHooks;
import java.util.List;

/**
 * What is known about the JDK: for each method that the learner's code may call, what it means to
 * the schedule. Methods for which there is a hook are not here.
 *
 * <p>The first line that fits counts. A line has a verb, classes, and methods; {@code *} stands for
 * anything, {@code new} for a constructor, {@code ()} after a name for "without parameters".
 *
 * <ul>
 *   <li>{@code plain}: no other thread notices, and it never waits
 *   <li>{@code read}: one step, which changes nothing that others see
 *   <li>{@code step}: one step
 *   <li>{@code view}: as {@code read}; what it gives stands on what it is called of
 *   <li>{@code wrap}: as {@code plain}; what it gives stands on its argument
 *   <li>{@code copy}: a constructor that reads the collection which it is given, in one step
 *   <li>{@code access}: one step, at the field or element that a handle stands for
 *   <li>{@code end}: the terminal operation of a stream, which may be parallel
 *   <li>{@code handle}: makes an updater, which does not tell its field
 *   <li>{@code seed}, {@code clock}: a constructor that is given a seed, or the time
 *   <li>{@code common}: runs in the common pool unless an executor is named
 *   <li>{@code refuse:why}: can't be judged
 * </ul>
 */
final class JdkRules {
  private static final String TABLE =
      """
      # chance, time and the world outside: a run could not be repeated
      seed   java.util.Random,java.util.SplittableRandom  new()
      plain  java.util.concurrent.ThreadLocalRandom  current
      refuse:chance  java.util.concurrent.ThreadLocalRandom,java.security.SecureRandom  *
      plain  java.util.random.RandomGenerator  next* ints longs doubles
      plain  java.util.random.RandomGenerator$*  next* ints longs doubles split* rngs
      clock  java.util.Date  new()
      refuse:clock   java.time.*  now
      refuse:clock   java.time.Clock,java.time.InstantSource  *
      refuse:input   java.lang.IO  readln
      refuse:input   java.util.Scanner,java.io.Console  *
      refuse:outside java.lang.System  exit console load* setOut setErr setIn
      refuse:outside java.lang.Runtime  exit halt exec addShutdownHook
      plain  java.lang.ProcessBuilder  new command redirect* inheritIO directory environment
      plain  java.lang.ProcessBuilder$Redirect  *
      plain  java.lang.Process  get* inputReader errorReader outputWriter pid toString
      refuse:outside java.lang.Process*,java.lang.ref.Cleaner*  *
      plain  java.lang.invoke.MethodHandles  lookup privateLookupIn arrayElementVarHandle byteArrayViewVarHandle
      plain  java.lang.invoke.MethodHandles$Lookup  *VarHandle in lookupClass
      plain  java.lang.invoke.VarHandle  varType coordinateTypes with*Behavior has*Behavior
      refuse:fence  java.lang.invoke.VarHandle  *Fence
      access java.lang.invoke.VarHandle  get* set* compareAnd* weakCompareAnd*
      refuse:handle  java.lang.invoke.*  *
      refuse:reflection  java.lang.reflect.*,java.util.ServiceLoader*  *
      refuse:reflection  java.lang.Class  forName newInstance get*Method* get*Field* get*Constructor*

      # threads whose order is not ours
      refuse:parallel  java.util.Arrays  parallel*
      refuse:parallel  java.util.stream.StreamSupport  *
      refuse:parallel  java.util.concurrent.ConcurrentHashMap  forEach* search* reduce*
      refuse:timer   java.util.Timer,java.util.TimerTask  *
      refuse:timer   java.util.concurrent.ScheduledThreadPoolExecutor  *
      refuse:timer   java.util.concurrent.Scheduled*  scheduleAt* scheduleWith*
      refuse:timer   java.util.concurrent.ScheduledFuture  getDelay compareTo
      plain  java.util.concurrent.Delayed  getDelay compareTo
      refuse:timer   java.util.concurrent.CompletableFuture  orTimeout completeOnTimeout delayed*
      refuse:scope   java.util.concurrent.StructuredTaskScope*  *
      refuse:pool    java.util.concurrent.Executors  unconfigurableSch*
      plain  java.util.concurrent.ThreadPoolExecutor$*Policy  *
      read   java.util.concurrent.ThreadPoolExecutor  get* is* allows* toString
      step   java.util.concurrent.ThreadPoolExecutor  set* allow* prestart* purge remove
      step   java.util.concurrent.ThreadPoolExecutor  shutdown*
      plain  java.util.concurrent.ThreadPoolExecutor  beforeExecute afterExecute terminated
      refuse:pool    java.util.concurrent.AbstractExecutorService  *

      # threads
      plain  java.lang.Thread  new getName setName getId threadId setDaemon isDaemon isVirtual
      plain  java.lang.Thread  getPriority setPriority ofVirtual ofPlatform run toString
      plain  java.lang.Thread  getUncaughtExceptionHandler setUncaughtExceptionHandler
      plain  java.lang.Thread  hashCode equals getClass getThreadGroup
      plain  java.lang.Thread$Builder*  name daemon priority uncaughtExceptionHandler
      plain  java.lang.Thread$*Handler  *
      plain  java.lang.ThreadGroup  new getName getParent
      refuse:thread  java.lang.Thread,java.lang.ThreadGroup,java.lang.Thread$*  *

      # locks and other tools, apart from what waits
      plain  java.util.concurrent.locks.Reentrant*  new isFair toString
      read   java.util.concurrent.locks.Reentrant*  isLocked isHeld* getHold* isWriteLock* getRead* getWrite*
      plain  java.util.concurrent.locks.StampedLock  new is*Stamp
      read   java.util.concurrent.locks.StampedLock  isReadLocked isWriteLocked getReadLockCount
      refuse:lock  java.util.concurrent.locks.*  *
      plain  java.util.concurrent.Semaphore,java.util.concurrent.CountDownLatch  new toString isFair
      read   java.util.concurrent.Semaphore  availablePermits
      step   java.util.concurrent.Semaphore  release tryAcquire drainPermits
      read   java.util.concurrent.CountDownLatch  getCount
      step   java.util.concurrent.CountDownLatch  countDown
      plain  java.util.concurrent.CyclicBarrier  getParties
      read   java.util.concurrent.CyclicBarrier  isBroken getNumberWaiting
      step   java.util.concurrent.CyclicBarrier  reset
      plain  java.util.concurrent.TimeUnit  to* convert values valueOf compareTo equals name ordinal
      plain  java.util.concurrent.Phaser,java.util.concurrent.Exchanger  new toString
      read   java.util.concurrent.Phaser  get* isTerminated onAdvance
      step   java.util.concurrent.Phaser  register bulkRegister arrive arriveAndDeregister
      step   java.util.concurrent.Phaser  forceTermination
      read   java.util.concurrent.*BlockingDeque  peekFirst peekLast getFirst getLast
      step   java.util.concurrent.*BlockingDeque  addFirst addLast removeFirst removeLast push pop
      step   java.util.concurrent.*BlockingDeque  offerFirst offerLast
      step   java.util.concurrent.*BlockingDeque  pollFirst() pollLast()
      refuse:queue java.util.concurrent.*BlockingDeque  *First *Last

      # atomics
      handle java.util.concurrent.atomic.*Updater  newUpdater
      access java.util.concurrent.atomic.*Updater  *
      plain  java.util.concurrent.atomic.*  new
      read   java.util.concurrent.atomic.*  get getPlain getAcquire getOpaque *Value sum length
      read   java.util.concurrent.atomic.*  toString getReference getStamp isMarked
      step   java.util.concurrent.atomic.*  *

      # futures and pools
      common java.util.concurrent.CompletableFuture,java.util.concurrent.CompletionStage  *Async
      plain  java.util.concurrent.CompletableFuture,java.util.concurrent.FutureTask  new
      plain  java.util.concurrent.CompletableFuture  completedFuture completedStage failedFuture failedStage
      read   java.util.concurrent.*Future*,java.util.concurrent.ForkJoinTask  isDone isCancelled
      read   java.util.concurrent.*Future*,java.util.concurrent.ForkJoinTask  isCompleted* *Now state
      plain  java.util.concurrent.Future$State  *
      read   java.util.concurrent.ForkJoinTask,java.util.concurrent.Recursive*  getRawResult getException
      step   java.util.concurrent.CompletableFuture,java.util.concurrent.CompletionStage  *
      step   java.util.concurrent.*CompletionService  submit poll
      step   java.util.concurrent.FutureTask,java.util.concurrent.RunnableFuture  run
      step   java.util.concurrent.FutureTask  runAndReset set setException
      plain  java.util.concurrent.FutureTask  done
      plain  java.util.concurrent.Recursive*,java.util.concurrent.CountedCompleter  new
      plain  java.util.concurrent.ForkJoinTask  new adapt* inForkJoinPool get*QueuedTaskCount
      step   java.util.concurrent.CountedCompleter  *
      step   java.util.concurrent.ForkJoinTask,java.util.concurrent.Recursive*  complete* setRawResult tryUnfork reinitialize
      plain  java.util.concurrent.ForkJoinPool  new commonPool getParallelism getCommonPool*
      read   java.util.concurrent.*Executor*,java.util.concurrent.ForkJoinPool  isShutdown isTerminated
      step   java.util.concurrent.ForkJoinPool  shutdown shutdownNow
      plain  java.util.concurrent.Executors  callable defaultThreadFactory
      step   java.util.concurrent.ExecutorService,java.util.concurrent.ScheduledExecutorService  shutdown*
      plain  java.util.concurrent.Callable  call
      plain  java.util.concurrent.ThreadFactory  newThread
      plain  java.util.concurrent.*Exception  *

      # collections
      plain  java.util.List,java.util.Set,java.util.Map  of ofEntries entry
      read   java.util.List,java.util.Set,java.util.Map  copyOf
      plain  java.util.Map$*,java.util.Iterator,java.util.*Iterator  *
      plain  java.util.Collections  empty* singleton* nCopies reverseOrder
      wrap   java.util.Collections  unmodifiable* synchronized* checked* asLifoQueue newSetFromMap
      read   java.util.Collections  max min frequency disjoint binarySearch indexOf* lastIndexOf*
      plain  java.util.Arrays  asList
      read   java.util.Arrays  toString deepToString equals deepEquals hashCode deepHashCode
      read   java.util.Arrays  copyOf copyOfRange stream binarySearch compare* mismatch
      step   java.util.Arrays,java.util.Collections  *
      plain  java.util.concurrent.Concurrent*,java.util.concurrent.CopyOnWrite*  new() newKeySet
      plain  java.util.concurrent.*Queue,java.util.concurrent.*Deque  new()
      copy   java.util.concurrent.Concurrent*,java.util.concurrent.CopyOnWrite*  new
      copy   java.util.concurrent.*Queue,java.util.concurrent.*Deque  new
      view   java.util.concurrent.*,java.util.*,java.lang.Iterable  iterator listIterator spliterator
      view   java.util.concurrent.*,java.util.*  keySet values entrySet navigableKeySet reversed
      view   java.util.concurrent.*,java.util.*  sub* head* tail* descending* sequenced* keys elements
      read   java.util.concurrent.*  get getOrDefault contains* size isEmpty peek* first* last* element
      read   java.util.concurrent.*  remainingCapacity forEach toArray toString mappingCount
      read   java.util.concurrent.*  indexOf equals hashCode
      step   java.util.concurrent.Concurrent*,java.util.concurrent.CopyOnWrite*  *
      step   java.util.concurrent.*Queue,java.util.concurrent.*BlockingDeque  *
      plain  java.util.*List,java.util.*Set,java.util.*Map,java.util.*Deque,java.util.*Queue  new()
      copy   java.util.*List,java.util.*Set,java.util.*Map,java.util.*Deque,java.util.*Queue  new
      plain  java.util.Vector,java.util.Stack,java.util.Hashtable  new()
      copy   java.util.Vector,java.util.Stack,java.util.Hashtable  new
      plain  java.util.Enum*  noneOf allOf
      read   java.util.*  get getOrDefault contains* size isEmpty peek* getFirst getLast first last
      read   java.util.*  element forEach stream toArray toString
      read   java.util.*  indexOf lastIndexOf equals hashCode firstKey lastKey
      read   java.util.*  firstEntry lastEntry floor* ceiling* higher* lower* elementAt cardinality
      step   java.util.*List,java.util.*Set,java.util.*Map,java.util.*Deque,java.util.*Queue  *
      step   java.util.Collection,java.util.Vector,java.util.Stack,java.util.Hashtable  *
      plain  java.lang.StringBu*  new
      read   java.lang.StringBu*  toString length charAt indexOf substring isEmpty equals hashCode
      step   java.lang.StringBu*  *

      # the rest
      end    java.util.stream.*Stream  forEachOrdered toArray toList min max count sum average
      end    java.util.stream.*Stream  summaryStatistics *Match find* collect
      step   java.util.logging.Logger,java.lang.System$Logger  log* info warning severe config fine*
      refuse:concurrent  java.util.concurrent.*  *
      plain  java.util.function.*,java.util.stream.*,java.util.regex.*  *
      plain  java.util.*,java.lang.*,java.lang.ref.*,java.lang.runtime.*  *
      plain  java.math.*,java.text.*,java.time.*,java.time.temporal.*,java.time.format.*  *
      step   java.io.PrintStream,java.io.PrintWriter  printf format
      plain  java.util.logging.Logger  getLogger getAnonymousLogger getGlobal isLoggable get* set*
      plain  java.util.logging.*  *
      plain  java.io.Print*,java.io.String*,java.io.ByteArray*,java.io.*Exception  *
      plain  java.io.Input*,java.io.Output*,java.io.Reader,java.io.Writer  new null*
      plain  java.io.Buffered*,java.io.Data*,java.io.Filter*,java.io.SequenceInputStream  new
      step   java.io.Input*,java.io.Output*,java.io.Reader,java.io.Writer  *
      step   java.io.Buffered*,java.io.Data*,java.io.Filter*,java.io.SequenceInputStream  *
      plain  java.nio.charset.*,java.nio.*Buffer  *
      """;

  /** What the table can't have, for it is a field: its streams are those of processes. */
  static final CallTreatment.Refused STANDARD_INPUT =
      new CallTreatment.Refused("System.in", RefusalAdvice.of("input"));

  private static final List<JdkRule> RULES =
      TABLE.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(JdkRule::parse).toList();

  private JdkRules() {}

  /**
   * The treatment of a call.
   *
   * @param owner the class's binary name, {@code java.util.Map$Entry}
   * @param method its name, {@code new} for a constructor
   */
  static CallTreatment of(String owner, String method, int parameters) {
    String verb =
        RULES.stream()
            .filter(rule -> rule.fits(owner, method, parameters))
            .map(JdkRule::verb)
            .findFirst()
            .orElse("refuse:unknown");
    return switch (verb) {
      case "plain" -> CallTreatment.PLAIN;
      case "read" -> new CallTreatment.Step(false);
      case "step" -> new CallTreatment.Step(true);
      case "access" -> new CallTreatment.Access();
      case "handle" -> new CallTreatment.MakesHandle();
      case "view" -> new CallTreatment.View(true);
      case "wrap" -> new CallTreatment.View(false);
      case "copy" -> new CallTreatment.Copy();
      case "end" -> new CallTreatment.Terminal();
      case "seed" -> CallTreatment.Seeded.by(ChanceHooks.class, "seed");
      case "clock" -> CallTreatment.Seeded.by(ClockHooks.class, "millis");
      case "common" -> new CallTreatment.WithCommonPool();
      default -> refused(owner, method, verb.substring("refuse:".length()));
    };
  }

  private static CallTreatment refused(String owner, String method, String why) {
    String type = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    String construct = method.equals("new") ? "new " + type : type + "." + method;
    return new CallTreatment.Refused(construct, RefusalAdvice.of(why));
  }
}
