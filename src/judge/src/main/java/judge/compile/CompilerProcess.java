package judge.compile;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import judge.api.Submission;
import judge.jvm.JvmCommand;
import judge.jvm.LessonLibraries;
import judge.jvm.ToolClassPath;

/**
 * An {@link ExerciseCompiler} in a process of its own, which is started when there is something to
 * compile, and killed when its patience is over. Nothing of what it compiles runs in it.
 */
final class CompilerProcess implements LessonCompiler {
  private static final Duration POLLING_INTERVAL = Duration.ofMillis(100);

  private Process process; // null if there is none; guarded by this
  private boolean closed; // guarded by this

  @Override
  public CompilationResult compile(Submission submission, Duration patience)
      throws IOException, InterruptedException, Endless {
    var running = started();
    Duration before = usedBy(running);
    var answer =
        CompletableFuture.supplyAsync(
            () -> asked(running, submission), CompilerProcess::inBackground);
    try {
      while (true) {
        try {
          return answer.get(POLLING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (usedBy(running).minus(before).compareTo(patience) > 0) {
            throw new Endless(submission);
          }
        }
      }
    } catch (InterruptedException | Endless e) {
      end(running);
      throw e;
    } catch (ExecutionException e) {
      end(running);
      requireOpen();
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IOException("the compiler's process has failed: " + e.getCause(), e);
    }
  }

  private static void inBackground(Runnable task) {
    Thread.ofPlatform().name("judge-compiler").daemon().start(task);
  }

  /** Zero if the system doesn't say: then there is no end to the patience. */
  private static Duration usedBy(Process process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private synchronized void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the judge is closed");
    }
  }

  private synchronized Process started() throws IOException {
    requireOpen();
    if (process == null || !process.isAlive()) {
      var command = new ArrayList<>(JvmCommand.java());
      command.addAll(
          List.of(
              "-cp",
              ToolClassPath.joined(
                  Stream.concat(ToolClassPath.ofChild().stream(), LessonLibraries.all().stream())
                      .toList()),
              CompilerProgram.class.getName()));
      var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().keySet().removeAll(JvmCommand.REMOVED_ENVIRONMENT);
      process = builder.start();
    }
    return process;
  }

  private static CompilationResult asked(Process process, Submission submission) {
    try {
      var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
      CompilerProtocol.write(submission, out);
      out.flush();
      return CompilerProtocol.readCompilation(new DataInputStream(process.getInputStream()));
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private synchronized void end(Process running) {
    running.destroyForcibly();
    if (process == running) {
      process = null;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      end(process);
    }
  }
}
