package virtualthreads;

import static virtualthreads.scenes.VirtualThreadBelief.CHILDREN_KNOW;
import static virtualthreads.scenes.VirtualThreadBelief.CLEARED_IS_RESTORED;
import static virtualthreads.scenes.VirtualThreadBelief.INHERITED_AT_BIRTH;
import static virtualthreads.scenes.VirtualThreadBelief.ONE_FIELD_FOR_ALL;
import static virtualthreads.scenes.VirtualThreadBelief.THREAD_FORGETS;

import explorer.Schedules;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import virtualthreads.scenes.ThrownFailure;
import virtualthreads.scenes.UserScenarios;
import virtualthreads.scenes.VirtualThreadBelief;

@Exercise("9.3 AsUser")
@Beliefs(VirtualThreadBelief.class)
class AsUserTest {
  private static final String GUEST = "guest";

  @Test
  @Order(1)
  @DisplayName("two requests at the same time: each work sees its own user")
  void twoRequests() throws Exception {
    Schedules.proveIfItFails(
        UserScenarios.TwoUsers.class,
        () -> {
          twoRequests(Thread.ofPlatform().daemon().factory());
          twoRequests(Thread.ofVirtual().factory());
        });
    Schedules.explore(UserScenarios.TwoUsers.class);
  }

  private static void twoRequests(ThreadFactory threads) throws Exception {
    List<String> seen =
        Rendezvous.requireConcurrent(
            2,
            meet -> {
              FutureTask<String> ann = seenInWorkFor("Ann", meet);
              FutureTask<String> ben = seenInWorkFor("Ben", meet);
              threads.newThread(ann).start();
              threads.newThread(ben).start();
              return List.of(ann.get(), ben.get());
            });
    if (!seen.equals(List.of("Ann", "Ben"))) {
      throw Rejection.of(
          ONE_FIELD_FOR_ALL,
          "While two threads worked for Ann and for Ben, user() said %s in Ann's work, and %s in Ben's."
              .formatted(seen.getFirst(), seen.getLast()));
    }
  }

  private static FutureTask<String> seenInWorkFor(String user, Runnable meet) {
    return new FutureTask<>(() ->
        AsUser.call(
            user,
            () -> {
              meet.run();
              return AsUser.user();
            }));
  }

  @Test
  @Order(2)
  @DisplayName("when the work has ended, its thread works for nobody in particular")
  void threadForgets() throws Exception {
    Guard.run(() -> {
      requireSeen(GUEST, THREAD_FORGETS, "Before any work, user() said %s.");
      Thread me = Thread.currentThread();
      requireSeen("Ann", AsUser.call("Ann", AsUser::user), "In the work for Ann");
      if (AsUser.call("Ann", Thread::currentThread) != me) {
        throw Rejection.plain("The work for Ann ran in another thread than the one that called.");
      }
      requireSeen(GUEST, THREAD_FORGETS, "When the work for Ann had returned, user() said %s.");
      requireFailure("Ann");
      requireSeen(GUEST, THREAD_FORGETS, "When the work for Ann had thrown, user() said %s.");
    });
  }

  /** Demands that this user is seen now. */
  private static void requireSeen(String due, VirtualThreadBelief belief, String otherwise) {
    String seen = AsUser.user();
    if (!due.equals(seen)) {
      throw Rejection.of(belief, otherwise.formatted(seen));
    }
  }

  private static void requireSeen(String due, String seen, String where) {
    if (!due.equals(seen)) {
      throw Rejection.plain(
          "%s, user() should say %s, and it said %s.".formatted(where, due, seen));
    }
  }

  /** Work for that user throws, and that has to come out. */
  private static void requireFailure(String user) {
    for (Throwable failure : List.of(new IOException("no connection"), new AssertionError("no"))) {
      requireThrown(
          failure,
          () ->
              AsUser.call(
                  user,
                  () -> {
                    ThrownFailure.raise(failure);
                    return null;
                  }),
          "call");
    }
  }

  private static void requireThrown(Throwable due, Callable<?> code, String method) {
    Throwable thrown = null;
    try {
      code.call();
    } catch (Throwable e) {
      thrown = e;
    }
    if (thrown != due) {
      throw Rejection.plain(
          "The work threw %s, and %s %s instead of just that."
              .formatted(
                  due.getClass().getSimpleName(),
                  method,
                  thrown == null ? "returned" : "threw " + thrown));
    }
  }

  @Test
  @Order(3)
  @DisplayName("work within work: afterwards the outer one goes on for its own user")
  void nested() throws Exception {
    Guard.run(() ->
        AsUser.call(
            "Ann",
            () -> {
              AsUser.call(
                  "Ben",
                  () -> {
                    requireSeen(
                        "Cleo", AsUser.call("Cleo", AsUser::user), "In Cleo's work within Ben's");
                    requireSeen(
                        "Ben",
                        CLEARED_IS_RESTORED,
                        "Within the work for Ben, work for Cleo had ended, and then user() said"
                            + " %s.");
                    return null;
                  });
              requireSeen(
                  "Ann",
                  CLEARED_IS_RESTORED,
                  "Within the work for Ann, work for Ben had ended, and then user() said %s.");
              requireSeen(GUEST, AsUser.call(GUEST, AsUser::user), "In the guest's work");
              requireFailure("Ben");
              requireSeen(
                  "Ann",
                  CLEARED_IS_RESTORED,
                  "Within the work for Ann, work for Ben had thrown, and then user() said %s.");
              return null;
            }));
    Guard.run(() -> requireSeen(GUEST, THREAD_FORGETS, "In a new thread, user() said %s."));
  }

  @Test
  @Order(4)
  @DisplayName("what is handed over to a pool's thread works for the user who handed it over")
  void handedOverToPool() throws Exception {
    handedOver(Thread.ofPlatform().daemon().factory());
    handedOver(Thread.ofVirtual().factory());
  }

  private static void handedOver(ThreadFactory threads) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(1, threads)) {
      Guard.run(() -> {
        // Made within the work for Ann; whether it inherits that is up to the answer.
        String before = AsUser.call("Ann", () -> pool.submit(AsUser::user).get());
        String seen =
            AsUser.call("Ben", () -> pool.submit(AsUser.<String>handOver(AsUser::user)).get());
        if (!"Ben".equals(seen)) {
          throw Rejection.of(
              "Ann".equals(seen) ? INHERITED_AT_BIRTH : CHILDREN_KNOW,
              "Ben's work handed a task over to a thread of a pool%s, and there user() said %s."
                  .formatted("Ann".equals(seen) ? ", which was made in Ann's work" : "", seen));
        }
        String after = pool.submit(AsUser::user).get();
        if (!before.equals(after)) {
          throw Rejection.of(
              THREAD_FORGETS,
              "A pool's thread had done a task that Ben's work handed over. Before, user() said %s in that thread, and afterwards it said %s."
                  .formatted(before, after));
        }
      });
    }
  }

  @Test
  @Order(5)
  @DisplayName("the task works for whoever handed it over, whenever and wherever it is called")
  void calledLater() throws Exception {
    Guard.run(() -> {
      Callable<String> anns = AsUser.call("Ann", () -> AsUser.handOver(AsUser::user));
      Callable<String> guests = AsUser.handOver(AsUser::user);
      requireFromTask("Ann", anns.call(), "nobody in particular");
      AsUser.call(
          "Ben",
          () -> {
            requireFromTask("Ann", anns.call(), "Ben");
            requireSeen(
                "Ben",
                CLEARED_IS_RESTORED,
                "Within the work for Ben, a task of Ann's had ended, and then user() said %s.");
            requireFromTask(GUEST, guests.call(), "Ben");
            return null;
          });
      requireSeen(
          GUEST, THREAD_FORGETS, "When a task that was handed over had ended, user() said %s.");
    });
    Schedules.explore(UserScenarios.HandedOver.class);
  }

  private static void requireFromTask(String due, String seen, String caller) {
    if (!due.equals(seen)) {
      throw Rejection.of(
          CHILDREN_KNOW,
          "A task was handed over by %s, and called later by a thread that works for %s. In the task, user() said %s."
              .formatted(
                  due.equals(GUEST) ? "nobody in particular" : due + "'s work", caller, seen));
    }
  }

  @Test
  @Order(6)
  @DisplayName("the task may be called several times, also at the same time, and not before")
  void calledTwice() throws Exception {
    var calls = new AtomicInteger();
    Guard.run(() -> {
      Callable<Integer> task = AsUser.call("Ann", () -> AsUser.handOver(calls::incrementAndGet));
      requireCalls(0, calls, "nobody had called the task yet");
      task.call();
      task.call();
      requireCalls(2, calls, "the task was called twice");
    });
    Schedules.proveIfItFails(UserScenarios.CalledByTwo.class, AsUserTest::calledByTwo);
    Schedules.explore(UserScenarios.CalledByTwo.class);
  }

  private static void calledByTwo() throws Exception {
    Rendezvous.requireConcurrent(
        2,
        meet -> {
          Callable<String> task =
              AsUser.call(
                  "Ann",
                  () ->
                      AsUser.handOver(() -> {
                        meet.run();
                        return AsUser.user();
                      }));
          var bens = new FutureTask<>(() -> AsUser.call("Ben", () -> seenInAndAfter(task)));
          var cleos = new FutureTask<>(() -> AsUser.call("Cleo", () -> seenInAndAfter(task)));
          Thread.startVirtualThread(bens);
          Thread.startVirtualThread(cleos);
          requireInAndAfter(List.of("Ann", "Ben"), bens.get());
          requireInAndAfter(List.of("Ann", "Cleo"), cleos.get());
          return null;
        });
  }

  private static void requireCalls(int due, AtomicInteger calls, String happened) {
    if (calls.get() != due) {
      throw Rejection.plain(
          "A task was handed over, %s, and the work was called %d times."
              .formatted(happened, calls.get()));
    }
  }

  private static List<String> seenInAndAfter(Callable<String> task) throws Exception {
    return List.of(task.call(), AsUser.user());
  }

  private static void requireInAndAfter(List<String> due, List<String> seen) {
    if (!due.equals(seen)) {
      throw Rejection.of(
          ONE_FIELD_FOR_ALL,
          "Two threads called a task of Ann's at the same time. In the one that works for %s, user() said %s in the task, and %s afterwards."
              .formatted(due.getLast(), seen.getFirst(), seen.getLast()));
    }
  }

  @Test
  @Order(7)
  @DisplayName(
      "what the work of a task throws comes out as it is, and its thread forgets then, too")
  void taskFails() throws Exception {
    var failure = new IOException("no connection");
    Guard.run(() -> {
      Callable<String> task =
          AsUser.call(
              "Ann",
              () ->
                  AsUser.handOver(() -> {
                    throw failure;
                  }));
      requireThrown(failure, task, "the task");
      requireSeen(GUEST, THREAD_FORGETS, "When a task of Ann's had thrown, user() said %s.");
      if (AsUser.call("Ann", () -> null) != null) {
        throw Rejection.plain("The work returned null, and call returned something else.");
      }
    });
  }
}
