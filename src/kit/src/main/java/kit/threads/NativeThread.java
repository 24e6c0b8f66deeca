package kit.threads;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * One thread as the kernel knows it. Kernels use an id again, so the time of its start belongs to
 * its identity.
 *
 * @param id the kernel's thread id
 * @param started the kernel's start time, in its own ticks
 */
public record NativeThread(String id, String started) {
  /** A thread's first line in a dump: {@code "name" #27 [4711] …}. */
  private static final Pattern HEAD = Pattern.compile("(?m)^\".*\" #(\\d+) \\[(\\d+)\\] ");

  private static final int LARGEST = 4096; // bytes; a thread's status has some 1,500
  private static final int START_TIME = 19; // counted from 0, behind the name in brackets

  /**
   * The kernel's names of these threads, by a thread dump, the only public way. Who cannot be found
   * is left out: that thread then counts as one that matters, which is the safe side.
   */
  public static Set<NativeThread> of(Set<Thread> threads) {
    if (threads.isEmpty()) {
      return Set.of();
    }
    Set<Long> wanted = threads.stream().map(Thread::threadId).collect(Collectors.toSet());
    var found = new HashSet<NativeThread>();
    try {
      HEAD.matcher(dump())
          .results()
          .filter(head -> wanted.contains(Long.valueOf(head.group(1))))
          .forEach(head -> add(found, head.group(2)));
    } catch (JMException noDump) {
      return Set.of();
    }
    return found;
  }

  private static void add(Set<NativeThread> found, String id) {
    try {
      found.add(new NativeThread(id, startOf(id)));
    } catch (IOException ended) {
      // then it needs no exception
    }
  }

  private static String dump() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "threadPrint",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }

  /** Whether the id still means this thread. */
  public boolean stillLives() {
    try {
      return startOf(id).equals(started);
    } catch (IOException ended) {
      return false;
    }
  }

  private static String startOf(String id) throws IOException {
    String stat = read(new File("/proc/self/task/" + id + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    if (fields.length <= START_TIME) {
      throw new IOException("no start time");
    }
    return fields[START_TIME];
  }

  /** The whole of a small file of {@code /proc}, which has no length before it is read. */
  public static String read(File file) throws IOException {
    var bytes = new byte[LARGEST];
    try (var in = new FileInputStream(file)) {
      int length = in.readNBytes(bytes, 0, bytes.length);
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
  }
}
