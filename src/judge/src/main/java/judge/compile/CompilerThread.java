package judge.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.tools.JavaCompiler;
import judge.api.Submission;

/**
 * An {@link ExerciseCompiler} in a thread of its own, which nobody interrupts, and whose processor
 * time is counted. Thread-safe: one compilation at a time.
 */
final class CompilerThread implements LessonCompiler {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration POLLING_INTERVAL = Duration.ofMillis(100);

  private final ExerciseCompiler compiler;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("judge-compiler").daemon().factory());
  private volatile Submission running; // null if none is
  private volatile long worker; // the id of that thread
  private volatile long before; // what it had used when the running one began
  private volatile boolean closed;

  /**
   * Opens the tools' jars.
   *
   * @param compiler null if this Java has none
   * @throws IllegalStateException if it is null
   */
  CompilerThread(JavaCompiler compiler) throws IOException {
    this.compiler = new ExerciseCompiler(compiler);
  }

  @Override
  public CompilationResult compile(Submission submission, Duration patience)
      throws IOException, InterruptedException, Endless {
    try {
      var compilation = thread.submit(() -> begun(submission));
      while (true) {
        try {
          return compilation.get(POLLING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          requireTime(patience);
        }
      }
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the judge is closed", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException cause -> throw new IOException(cause.getMessage(), cause);
        case IllegalArgumentException cause -> throw cause;
        case Throwable cause -> throw new IllegalStateException("the compiler failed", cause);
      }
    }
  }

  private void requireTime(Duration patience) throws Endless {
    if (closed) {
      throw new IllegalStateException("the judge is closed");
    }
    var late = running;
    if (late != null && THREADS.getThreadCpuTime(worker) - before > patience.toNanos()) {
      throw new Endless(late);
    }
  }

  private CompilationResult begun(Submission submission) throws IOException {
    worker = Thread.currentThread().threadId();
    before = THREADS.getCurrentThreadCpuTime();
    running = submission;
    try {
      return compiler.compile(submission);
    } finally {
      running = null;
    }
  }

  /** The jars are closed when what is under way has ended; nobody waits for that. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.submit(() -> {
        compiler.close();
        return null;
      });
    } catch (RejectedExecutionException e) {
      // They are closed already, or about to be.
    }
    thread.shutdown();
  }
}
