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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worker that is a process: a child JVM with its own heap, which runs {@link WorkerMain}.
 * Messages go through the child's standard input and output, in the format of {@link Frames}.
 *
 * <p>Only one {@link #exchange} may run at a time. Any thread may call {@link #close}, {@link
 * #kill} and {@link #pid} at any time.
 */
public final class WorkerProcess implements Worker, AutoCloseable {

  private static final int SECONDS_TO_END_BY_ITSELF = 5;

  private final Process process;
  private final DataOutputStream toChild;
  private final DataInputStream fromChild;
  private final KillOnInterrupt killOnInterrupt = new KillOnInterrupt();
  private final AtomicBoolean busy = new AtomicBoolean();

  private WorkerProcess(Process process) {
    this.process = process;
    toChild = new DataOutputStream(process.getOutputStream());
    fromChild = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts a child and returns at once. The first exchange waits until the child is ready.
   *
   * @param function a class with a constructor that takes no argument. The child has the class path
   *     that this class and the function were loaded from, and nothing else.
   * @throws IllegalArgumentException if a child could not find the class, or not make an object of
   *     it
   * @throws IOException if the operating system can't start the process
   */
  public static WorkerProcess start(Class<? extends LongUnaryOperator> function)
      throws IOException {
    requireNoArgumentConstructor(function);
    String classPath =
        Stream.of(WorkerMain.class, function)
            .map(WorkerProcess::placeOf)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", // the collector with the fewest threads: there will be many workers
            "-cp",
            classPath,
            WorkerMain.class.getName(),
            function.getName());
    return new WorkerProcess(java.redirectError(ProcessBuilder.Redirect.INHERIT).start());
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
   * <p>If the thread is interrupted while the chunk is out, the child is killed: nobody waits for
   * its answer any more, and the next exchange would read that answer in place of its own. If the
   * interrupt flag is already set before the call, nothing is sent and the child lives on.
   *
   * @throws WorkerDiedException if the child has ended or ends before it has answered (the message
   *     has its exit code), or if its answer is not in the format of {@link Frames}
   * @throws IllegalArgumentException if the chunk has more than 1,048,576 numbers
   * @throws IllegalStateException if another thread is exchanging a chunk with this worker
   */
  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (chunk.length > Frames.MOST_NUMBERS) {
      throw new IllegalArgumentException("a chunk of " + chunk.length + " numbers is too long");
    }
    if (!busy.compareAndSet(false, true)) {
      throw new IllegalStateException("one exchange at a time: two threads share this worker");
    }
    try {
      return killOnInterrupt.exchange(chunk);
    } finally {
      busy.set(false);
    }
  }

  /** Kills the child when the thread is interrupted: reading from a pipe notices no interrupt. */
  private final class KillOnInterrupt extends AbstractInterruptibleChannel {

    long[] exchange(long[] chunk)
        throws WorkerDiedException, TaskFailedException, InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      try {
        begin(); // from here to end, an interrupt closes this channel, which kills the child
        try {
          return sendAndReceive(chunk);
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

  private long[] sendAndReceive(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    try {
      Frames.writeNumbers(toChild, chunk);
      toChild.flush();
      return receive(chunk.length);
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
    }
  }

  private long[] receive(int due) throws IOException, TaskFailedException {
    int kind = fromChild.readByte();
    if (kind == Frames.FAILURE) {
      throw new TaskFailedException(Frames.readText(fromChild));
    }
    if (kind != Frames.ANSWER) {
      throw new StreamCorruptedException("a message can't begin with " + kind);
    }
    long[] answers = Frames.readNumbers(fromChild);
    if (answers.length != due) {
      throw new StreamCorruptedException(answers.length + " answers to " + due + " numbers");
    }
    return answers;
  }

  /** Returns the process id of the child. */
  public long pid() {
    return process.pid();
  }

  /** Ends the child at once, whatever it does. A running exchange, or the next one, then fails. */
  public void kill() {
    process.destroyForcibly();
  }

  /**
   * Ends the child. This method tells the child that there is nothing more to do, and waits. It
   * kills the child if an exchange is running, if the child doesn't end within seconds, or if this
   * thread is interrupted (the interrupt flag stays set). Afterwards the process has ended. A
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
