package cluster.scenes;

import static cluster.scenes.EngineBelief.CODE_TRAVELS;
import static cluster.scenes.EngineBelief.ENGINE_DEALS_EVENLY;
import static cluster.scenes.EngineBelief.LOST_IS_AWAY_FOR_A_MOMENT;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;

import com.hazelcast.cluster.Address;
import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.impl.MemberImpl;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.version.MemberVersion;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Function;
import kit.Rejection;

/**
 * An engine without a cluster: its members are threads of this JVM, and the test says when one is
 * lost. What an answer can see of the engine is as it is with the real one: futures that come at
 * once, and the exceptions by which they tell that their member is lost. Thread-safe.
 */
public final class PlayedEngine {
  private static final MemberVersion VERSION = MemberVersion.of("5.7.0");

  // Not the cluster itself: an answer may lock what it is given.
  private final Object lock = new Object();
  private final List<Member> members = new ArrayList<>();
  private final Set<Member> lost = new HashSet<>();
  private final Set<Object> made = new HashSet<>(); // the tasks, by identity: they have no equals
  private final List<SentTask<?>> sent = new ArrayList<>();
  private final IExecutorService executor =
      (IExecutorService)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {IExecutorService.class},
              (self, method, arguments) -> call(self, method, arguments));

  /** A cluster of so many members. */
  public PlayedEngine(int count) {
    for (int i = 1; i <= count; i++) {
      members.add(member(i));
    }
  }

  private static Member member(int number) {
    try {
      return new MemberImpl.Builder(new Address("127.0.0.1", 5700 + number))
          .uuid(new UUID(0, number))
          .version(VERSION)
          .build();
    } catch (UnknownHostException e) {
      throw new AssertionError("it is a number", e);
    }
  }

  /** The members, a new list that can be changed. */
  public List<Member> members() {
    return new ArrayList<>(members);
  }

  /** The executor service of all members. */
  public IExecutorService executor() {
    return executor;
  }

  /** Makes tasks for items, and remembers them. */
  public <T, R> Function<T, Callable<R>> tasks(RemoteFunction<? super T, ? extends R> function) {
    return item -> {
      var task = new PlayedTask<T, R>(item, function);
      synchronized (lock) {
        made.add(task);
      }
      return task;
    };
  }

  /** Loses a member: nobody hears of it any more, whatever it was doing. */
  public void lose(Member member) {
    List<SentTask<?>> open;
    synchronized (lock) {
      lost.add(member);
      open = sent.stream().filter(task -> task.member().equals(member)).toList();
    }
    open.forEach(SentTask::lose);
  }

  /** Every task that was sent, in that order, also to a member that was lost. */
  public List<SentTask<?>> sent() {
    synchronized (lock) {
      return List.copyOf(sent);
    }
  }

  private Object call(Object self, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "submitToMember" -> {
        if (arguments.length != 2 || !(arguments[0] instanceof Callable<?> task)) {
          throw anotherMethod(method);
        }
        yield send(task, (Member) arguments[1]);
      }
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      case "toString", "getName" -> "tasks";
      case "isShutdown", "isTerminated" -> false;
      case "shutdown", "shutdownNow", "close", "destroy" ->
          throw Rejection.of(
              NOT_YOURS_TO_CLOSE,
              "map called %s on the executor, which its caller still needs."
                  .formatted(method.getName()));
      default -> throw anotherMethod(method);
    };
  }

  private static Rejection anotherMethod(Method method) {
    return Rejection.of(
        ENGINE_DEALS_EVENLY,
        "map called the executor's method %s%s, which is not submitToMember(task, member)."
            .formatted(method.getName(), parameters(method)));
  }

  private static String parameters(Method method) {
    var names = new ArrayList<String>();
    for (var type : method.getParameterTypes()) {
      names.add(type.getSimpleName());
    }
    return "(" + String.join(", ", names) + ")";
  }

  private <R> Future<R> send(Callable<R> task, Member member) {
    if (!(task instanceof PlayedTask<?, R> played)) {
      throw Rejection.of(
          CODE_TRAVELS,
          "map sent a %s, which is not a task that it was given.".formatted(kind(task)));
    }
    SentTask<R> now;
    boolean late;
    synchronized (lock) {
      late = lost.contains(member);
      if (late && sent.stream().anyMatch(before -> before.isOf(played.item(), member))) {
        throw Rejection.of(
            LOST_IS_AWAY_FOR_A_MOMENT,
            "Member %d was lost, and map sent it item %s once more."
                .formatted(number(member), played.item()));
      }
      now = new SentTask<>(played, member);
      sent.add(now);
    }
    now.start(late);
    return now;
  }

  private static String kind(Object task) {
    return task.getClass().isHidden() ? "lambda" : task.getClass().getSimpleName();
  }

  /** The member on which the calling task runs. */
  public static Member here() {
    return SentTask.here();
  }

  /** The number of a member, from 1 on. */
  public int number(Member member) {
    return 1 + members.indexOf(member);
  }
}
