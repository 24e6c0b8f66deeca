package subjects;

import explorer.Scenario;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Code that starts a process, which the scenario plays. */
public final class Processes {
  private Processes() {}

  private static final List<String> COMMAND = List.of("no-such-program");

  /** A child that reads its input to the end, writes an o and an e, and ends with 3. */
  abstract static class Reading extends Scenario {
    private String told = "";

    Reading(Parent parent) {
      child((in, out, err) -> {
        in.readAllBytes();
        out.write('o');
        err.write('e');
        return 3;
      });
      task("main", () -> told = parent.run());
    }

    /** What the code does with it. */
    interface Parent {
      String run() throws IOException, InterruptedException, ExecutionException;
    }

    @Override
    protected void verify() {
      require(told.equals("3oe"), "It was told as " + told + ".");
    }
  }

  private static String told(int exit, byte[] out, byte[] err) {
    return exit + new String(out, StandardCharsets.UTF_8) + new String(err, StandardCharsets.UTF_8);
  }

  private static Process started() throws IOException {
    return new ProcessBuilder(COMMAND).start();
  }

  private static Process startedWithInput() throws IOException {
    Process child = started();
    try (OutputStream in = child.getOutputStream()) {
      in.write('i');
    }
    return child;
  }

  private static Thread copying(InputStream from, ByteArrayOutputStream to) {
    return Thread.startVirtualThread(() -> {
      try (from) {
        from.transferTo(to);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Accepted
  public static final class ReadByTasks extends Reading {
    ReadByTasks() {
      super(() -> {
        Process child = startedWithInput();
        var out = new FutureTask<>(child.getInputStream()::readAllBytes);
        var err = new FutureTask<>(() -> child.getErrorStream().readAllBytes());
        new Thread(out).start();
        new Thread(err).start();
        return told(child.waitFor(), out.get(), err.get());
      });
    }
  }

  @Accepted
  public static final class ReadersJoined extends Reading {
    ReadersJoined() {
      super(() -> {
        Process child = startedWithInput();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Thread readsOut = copying(child.getInputStream(), out);
        Thread readsErr = copying(child.getErrorStream(), err);
        readsOut.join();
        readsErr.join();
        return told(child.waitFor(), out.toByteArray(), err.toByteArray());
      });
    }
  }

  @Accepted
  public static final class Combined extends Reading {
    Combined() {
      super(() -> {
        Process child = startedWithInput();
        var out = CompletableFuture.supplyAsync(() -> all(child.getInputStream()));
        var err = CompletableFuture.supplyAsync(() -> all(child.getErrorStream()));
        return child
            .onExit()
            .thenCombine(out, (ended, o) -> told(ended.exitValue(), o, new byte[0]))
            .thenCombine(err, (first, e) -> first + new String(e, StandardCharsets.UTF_8))
            .get();
      });
    }
  }

  /** Looks at both streams in turn, and once more when the child has ended. */
  @Accepted
  public static final class LooksAtBoth extends Reading {
    LooksAtBoth() {
      super(() -> {
        Process child = startedWithInput();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        while (!child.waitFor(1, TimeUnit.MILLISECONDS)) {
          out.write(child.getInputStream().readNBytes(child.getInputStream().available()));
          err.write(child.getErrorStream().readNBytes(child.getErrorStream().available()));
        }
        out.write(child.getInputStream().readAllBytes());
        err.write(child.getErrorStream().readAllBytes());
        return told(child.exitValue(), out.toByteArray(), err.toByteArray());
      });
    }
  }

  @Accepted
  public static final class Merged extends Reading {
    Merged() {
      super(() -> {
        Process child = new ProcessBuilder(COMMAND).redirectErrorStream(true).start();
        child.getOutputStream().close();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream()))) {
          return child.waitFor() + out.readLine() + new String(all(child.getErrorStream()));
        }
      });
    }
  }

  @Rejected(says = "It was told as 3", belief = "work-left-running")
  public static final class ReadersNotJoined extends Reading {
    ReadersNotJoined() {
      super(() -> {
        Process child = startedWithInput();
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        copying(child.getInputStream(), out);
        copying(child.getErrorStream(), err);
        return told(child.waitFor(), out.toByteArray(), err.toByteArray());
      });
    }
  }

  @Rejected(says = "It was told as 137oe")
  public static final class KilledAtTheEndOfItsStreams extends Reading {
    KilledAtTheEndOfItsStreams() {
      super(() -> {
        Process child = startedWithInput();
        byte[] out = all(child.getInputStream());
        byte[] err = all(child.getErrorStream());
        return told(child.destroyForcibly().waitFor(), out, err);
      });
    }
  }

  @Rejected(says = "waits in child.waitFor()")
  public static final class InputLeftOpen extends Reading {
    InputLeftOpen() {
      super(() -> {
        Process child = started();
        return told(child.waitFor(), new byte[0], new byte[0]);
      });
    }
  }

  /** Who writes to a child that has ended is told so. */
  @Accepted
  public static final class BrokenPipe extends Scenario {
    private boolean broken;

    BrokenPipe() {
      child((_, _, _) -> 0);
      task(
          "main",
          () -> {
            Process child = started();
            child.waitFor();
            try {
              child.getOutputStream().write('i');
            } catch (IOException e) {
              broken = true;
            }
          });
    }

    @Override
    protected void verify() {
      require(broken, "Nobody was told.");
    }
  }

  /** A child that waits for ever ends when it is killed, and so do its streams. */
  @Accepted
  public static final class Killed extends Scenario {
    private boolean complete;

    Killed() {
      child((in, _, _) -> {
        in.readAllBytes();
        return 0;
      });
      task(
          "main",
          () -> {
            Process child = started();
            var out = new ByteArrayOutputStream();
            Thread reader = copying(child.getInputStream(), out);
            child.destroyForcibly();
            reader.join();
            complete = child.waitFor() != 0 && !child.isAlive();
          });
    }

    @Override
    protected void verify() {
      require(complete, "It was not killed.");
    }
  }

  @Undecidable(names = "The start of a process (Processes.java:")
  public static final class NoChild extends TwoExpectedScenario {
    NoChild() {
      super(() -> {
        try {
          return started().waitFor();
        } catch (IOException | InterruptedException e) {
          return 2;
        }
      });
    }
  }

  @Undecidable(names = "System.in (Processes.java:")
  public static final class StandardInput extends TwoExpectedScenario {
    StandardInput() {
      super(() -> all(System.in).length);
    }
  }
}
