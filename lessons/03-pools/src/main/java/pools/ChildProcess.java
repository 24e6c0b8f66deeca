package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.net.URISyntaxException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.spi.AbstractInterruptibleChannel;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A child JVM with its own heap, which runs {@link WorkerMain}. The parent talks to it through the
 * child's standard input and output.
 *
 * <p>Only one {@link #converse} may run at a time. Any thread may call {@link #close}, {@link
 * #kill} and {@link #pid} at any time.
 */
public final class ChildProcess implements Child {

  private static final int SECONDS_TO_END_BY_ITSELF = 5;

  private final Process process;
  private final DataOutputStream toChild;
  private final DataInputStream fromChild;
  private final KillOnInterrupt killOnInterrupt = new KillOnInterrupt();
  private final AtomicBoolean busy = new AtomicBoolean();

  private ChildProcess(Process process) {
    this.process = process;
    toChild = new DataOutputStream(process.getOutputStream());
    fromChild = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts a child whose numbers go through the pipes, in the format of {@link Frames}, and returns
   * at once. The first conversation waits until the child is ready.
   *
   * @param function a class with a constructor that takes no argument. The child has the class path
   *     that this workbook's classes and the function were loaded from, and nothing else.
   * @throws IllegalArgumentException if a child could not find the class, or not make an object of
   *     it
   * @throws IOException if the operating system can't start the process
   */
  public static ChildProcess start(Class<? extends LongUnaryOperator> function) throws IOException {
    return start(function, List.of());
  }

  /**
   * Starts a child that calls {@link MappedWorker#serve} with this file and its two pipes, and
   * returns at once.
   *
   * @param function as in {@link #start(Class)}
   * @param file the file that the child maps
   * @throws IllegalArgumentException as {@link #start(Class)}
   * @throws IOException if the operating system can't start the process
   */
  public static ChildProcess start(Class<? extends LongUnaryOperator> function, Path file)
      throws IOException {
    return start(function, List.of(file.toAbsolutePath().toString()));
  }

  private static ChildProcess start(
      Class<? extends LongUnaryOperator> function, List<String> arguments) throws IOException {
    requireNoArgumentConstructor(function);
    String classPath =
        Stream.of(MappedWorker.class, WorkerMain.class, function)
            .map(ChildProcess::placeOf)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.add("-XX:+UseSerialGC"); // the collector with the fewest threads: there are many children
    java.addAll(List.of("-cp", classPath, WorkerMain.class.getName(), function.getName()));
    java.addAll(arguments);
    return new ChildProcess(
        new ProcessBuilder(java).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  private static void requireNoArgumentConstructor(Class<?> function) {
    if (function.isHidden()) {
      throw new IllegalArgumentException("a lambda has no name by which a child could find it");
    }
    try {
      function.getDeclaredConstructor();
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(
          function.getName() + " has no constructor without arguments; a child needs one", e);
    }
  }

  private static String placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalArgumentException(
          type.getName() + " is in no file or folder that a child could load it from");
    }
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkerDiedException as promised; its message has the exit code
   * @throws IllegalStateException if another thread is in a conversation with this child
   */
  @Override
  public <T> T converse(Conversation<T> conversation)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException("one exchange at a time: two threads share this worker");
    }
    try {
      return killOnInterrupt.converse(conversation);
    } finally {
      busy.set(false);
    }
  }

  /** Kills the child when the thread is interrupted: reading from a pipe notices no interrupt. */
  private final class KillOnInterrupt extends AbstractInterruptibleChannel {

    <T> T converse(Conversation<T> conversation)
        throws WorkerDiedException, TaskFailedException, InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      try {
        begin(); // from here to end, an interrupt closes this channel, which kills the child
        try {
          return hold(conversation);
        } finally {
          end(true); // true: any other failure comes out by itself
        }
      } catch (ClosedByInterruptException e) {
        Thread.interrupted(); // clears the flag: the InterruptedException takes its place
        throw new InterruptedException("interrupted, so worker process " + pid() + " was killed");
      } catch (WorkerDiedException e) {
        throw e;
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    protected void implCloseChannel() {
      kill();
    }
  }

  private <T> T hold(Conversation<T> conversation)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    try {
      return conversation.hold(toChild, fromChild);
    } catch (StreamCorruptedException e) {
      kill();
      throw new WorkerDiedException(
          "worker process " + pid() + " was killed, as its answer made no sense: " + e.getMessage(),
          e);
    } catch (IOException e) {
      // Without a pipe there is no worker. Usually it has ended already, and this kills nothing.
      int exitCode = process.destroyForcibly().waitFor();
      throw new WorkerDiedException(
          "worker process " + pid() + " died with exit code " + exitCode, e);
    } catch (RuntimeException | Error e) {
      kill(); // nobody knows how much of the answer is still to be read
      throw e;
    }
  }

  /** Returns the process id of the child. */
  public long pid() {
    return process.pid();
  }

  /**
   * Ends the child at once, whatever it does. A running conversation, or the next one, then fails.
   */
  public void kill() {
    process.destroyForcibly();
  }

  /**
   * Ends the child. This method tells the child that there is nothing more to do, and waits. It
   * kills the child if a conversation is running, if the child doesn't end within seconds, or if
   * this thread is interrupted (the interrupt flag stays set). Afterwards the process has ended. A
   * second close does nothing.
   */
  @Override
  public void close() {
    try {
      if (busy.get()) {
        kill();
      }
      toChild.close();
      if (!process.waitFor(SECONDS_TO_END_BY_ITSELF, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill(); // usually the child has ended already, and that is why its pipe is broken
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    process.toHandle().onExit().join();
  }
}
