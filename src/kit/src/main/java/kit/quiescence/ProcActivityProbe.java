package kit.quiescence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kit.threads.NativeThread;

/**
 * Linux: reads each thread's state and switch counters from {@code /proc/self/task}. A woken thread
 * reads {@code R} from the instant of the wake-up, long before it is scheduled.
 */
final class ProcActivityProbe implements ThreadActivityProbe {
  private static final File TASKS = new File("/proc/self/task");

  /** The JIT's threads never wake Java code, so they may do as they like. */
  private static final List<String> COMPILERS = List.of("C1 Comp", "C2 Comp");

  /**
   * The JVM's own threads must sleep, for they may be about to wake someone; but they may have run
   * in between, since our own reading of the stacks runs in one of them.
   */
  private static final List<String> INTERNALS =
      List.of("VM ", "Monitor Deflati", "Service Thread", "GC Thread", "G1 ", "Common-Cleaner");

  /** A thread keeps its id. */
  private static final ThreadLocal<String> SELF = new ThreadLocal<>();

  private static final boolean AVAILABLE = selfCheck();

  private final Set<NativeThread> runaways;
  private String awake = "";
  private boolean wantsToRun;

  ProcActivityProbe(Set<NativeThread> runaways) {
    this.runaways = runaways;
  }

  /** Sandboxes may fake {@code /proc}: only one that tells the truth about this thread will do. */
  static boolean available() {
    return AVAILABLE;
  }

  private static boolean selfCheck() {
    try {
      Status self = Status.of(selfId());
      return self.state().equals("R") && !self.switches().isEmpty();
    } catch (IOException | RuntimeException noSuchThing) {
      return false;
    }
  }

  private static String selfId() throws IOException {
    if (SELF.get() == null) {
      SELF.set(Files.readSymbolicLink(Path.of("/proc/thread-self")).getFileName().toString());
    }
    return SELF.get();
  }

  @Override
  public Optional<Object> reading() {
    wantsToRun = false;
    try {
      String self = selfId();
      String[] ids = TASKS.list();
      if (ids == null) {
        return awake("/proc is gone");
      }
      var switches = new HashMap<String, String>();
      for (String id : List.of(ids).reversed()) { // the newest first: they are the likeliest to run
        if (id.equals(self) || isRunaway(id)) {
          continue;
        }
        Status thread = Status.of(id);
        if (COMPILERS.stream().anyMatch(thread.name()::startsWith)) {
          continue;
        }
        if (!thread.state().equals("S")) {
          wantsToRun = thread.state().equals("R");
          return awake(thread.name() + " is awake");
        }
        boolean internal = INTERNALS.stream().anyMatch(thread.name()::startsWith);
        switches.put(id, internal ? "" : thread.switches());
      }
      return Optional.of(switches);
    } catch (IOException threadEnded) {
      return awake("a thread has just ended");
    }
  }

  private boolean isRunaway(String id) {
    return runaways.stream().anyMatch(r -> r.id().equals(id) && r.stillLives());
  }

  private Optional<Object> awake(String who) {
    awake = who;
    return Optional.empty();
  }

  @Override
  public void forget() {
    // Nothing to forget: each reading says what is so now.
  }

  @Override
  public String awake() {
    return awake;
  }

  @Override
  public boolean wantsToRun() {
    return wantsToRun;
  }

  /** What the kernel says of one thread; {@code switches} is empty where it does not count them. */
  private record Status(String name, String state, String switches) {
    private static final String SWITCHES = "\nvoluntary_ctxt_switches:";

    static Status of(String id) throws IOException {
      String text = NativeThread.read(new File(TASKS, id + "/status"));
      int at = text.lastIndexOf(SWITCHES); // they stand near the end
      return new Status(
          after(text, "Name:\t"),
          after(text, "State:\t").substring(0, 1),
          at < 0 ? "" : text.substring(at));
    }

    private static String after(String text, String key) throws IOException {
      int at = text.indexOf(key);
      int end = at < 0 ? -1 : text.indexOf('\n', at);
      if (end <= at + key.length()) {
        throw new IOException("no " + key.strip());
      }
      return text.substring(at + key.length(), end);
    }
  }
}
