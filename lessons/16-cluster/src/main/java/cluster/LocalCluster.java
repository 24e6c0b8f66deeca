package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.IExecutorService;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A cluster on this machine, to be tried out and to be broken: some members, each a JVM of its own,
 * and this JVM, which has joined them but runs no tasks. All talk to each other through 127.0.0.1.
 *
 * <p>When it is closed, or when this JVM ends in whatever way, no process and no port is left.
 * Thread-safe.
 */
public final class LocalCluster implements AutoCloseable {

  private static final int JDK = 25;
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int LOOKS = 6000;

  private final Map<Integer, MemberProcess> processes; // by port
  private final HazelcastInstance local;

  private LocalCluster(Map<Integer, MemberProcess> processes, HazelcastInstance local) {
    this.processes = processes;
    this.local = local;
  }

  /** Returns why there can be no cluster here, or nothing if there can be one. */
  public static Optional<String> whyNotHere() {
    int feature = Runtime.version().feature();
    return feature == JDK
        ? Optional.empty()
        : Optional.of(
            "The cluster is left out: Hazelcast 5.7 supports JDK %d, and this is JDK %d."
                .formatted(JDK, feature));
  }

  /** The options that this JVM should have, so that the engine starts without a warning. */
  public static List<String> jvmOptions() {
    return Loopback.JVM_OPTIONS;
  }

  /**
   * Starts a cluster, and returns when all have joined: a few seconds later.
   *
   * @param members how many, at least 1
   * @param reports what to do with each line that a task reports by {@link MemberMain#report};
   *     called by one thread for each member
   * @param taskClasses classes of the tasks, if they are in another place than this class
   * @throws IOException if it can't be started; then nothing is left of it
   * @throws IllegalStateException as {@link #whyNotHere} says
   */
  public static LocalCluster start(int members, Consumer<String> reports, Class<?>... taskClasses)
      throws IOException, InterruptedException {
    whyNotHere()
        .ifPresent(why -> {
          throw new IllegalStateException(why);
        });
    Loopback.allowNothingButExceptions();
    String name = UUID.randomUUID().toString();
    var started = new ArrayList<MemberProcess>();
    HazelcastInstance local = null; // null: has not joined
    try {
      started.add(MemberProcess.start(name, 0, List.of(taskClasses), reports));
      int seed = started.getFirst().awaitPort();
      while (started.size() < members) {
        started.add(MemberProcess.start(name, seed, List.of(taskClasses), reports));
      }
      local = Hazelcast.newHazelcastInstance(Loopback.config(name, seed, true));
      var ports = new LinkedHashMap<Integer, MemberProcess>();
      for (MemberProcess member : started) {
        ports.put(member.awaitPort(), member);
      }
      var cluster = new LocalCluster(Map.copyOf(ports), local);
      cluster.awaitMembers(members);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      end(started);
      if (local != null) {
        local.getLifecycleService().terminate();
      }
      throw e;
    }
  }

  /** All have joined, but the news of it may still be on its way to this JVM. */
  private void awaitMembers(int number) throws IOException, InterruptedException {
    for (int look = 0; look < LOOKS && members().size() < number; look++) {
      Thread.sleep(PAUSE);
    }
    if (members().size() < number) {
      throw new IOException("only %d of %d members".formatted(members().size(), number));
    }
  }

  /** The executor service of the whole cluster; always the same. */
  public IExecutorService executor() {
    return local.getExecutorService("tasks");
  }

  /** The members that run tasks and have not been lost, in the order of their ports. */
  public List<Member> members() {
    return local.getCluster().getMembers().stream()
        .filter(member -> !member.isLiteMember())
        .sorted(Comparator.comparing(member -> member.getAddress().getPort()))
        .toList();
  }

  /** Opens the gate at which tasks wait in {@link MemberMain#awaitOpen}, in all members. */
  public void open() {
    processes.values().forEach(process -> process.tell(MemberMain.OPEN));
  }

  /**
   * Kills the member's process, as {@code kill -9} does, and returns at once. The engine notices it
   * by itself.
   */
  public void kill(Member member) {
    process(member).kill();
  }

  /** The process id of a member of this cluster, also of one that is lost. */
  public long pid(Member member) {
    return process(member).pid();
  }

  private MemberProcess process(Member member) {
    return processes.get(member.getAddress().getPort());
  }

  /** Ends all members at once, and waits until their processes have ended. */
  @Override
  public void close() {
    end(processes.values());
    local.getLifecycleService().terminate();
  }

  private static void end(Collection<MemberProcess> processes) {
    processes.forEach(MemberProcess::kill);
    processes.forEach(MemberProcess::awaitEnd);
  }
}
