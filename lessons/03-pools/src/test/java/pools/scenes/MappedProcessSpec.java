package pools.scenes;

import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static pools.scenes.MappedBelief.NUMBERS_THROUGH_THE_PIPE;
import static pools.scenes.MappedBelief.WHAT_IS_THERE_COUNTS;
import static pools.scenes.SquareOrProcessId.ASK;
import static pools.scenes.SquareOrProcessId.DIE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import kit.Rejection;
import pools.ChildProcess;
import pools.MappedWorker;
import pools.WorkerDiedException;

/** Both sides of mapped workers together, in real processes. */
public final class MappedProcessSpec {
  private static final int CHUNKS = 50;
  private static final int CHUNK = 1000;

  private MappedProcessSpec() {}

  private static CountingChild start(java.nio.file.Path file) throws IOException {
    return new CountingChild(ChildProcess.start(SquareOrProcessId.class, file));
  }

  /** Two processes do it, and the numbers don't go through their pipes. */
  public static void twoProcessesShareTheNumbers() throws Exception {
    try (var folder = new MappedFolder()) {
      var children = new ArrayList<CountingChild>();
      var workers = new ArrayList<MappedWorker>();
      try {
        for (int i = 0; i < 2; i++) {
          workers.add(
              MappedWorker.start(
                  file -> {
                    children.add(start(file));
                    return children.getLast();
                  },
                  folder.path(),
                  CHUNK));
        }
        requireThreeProcesses(workers);
        requireFewBytes(workers, children);
      } finally {
        workers.forEach(MappedWorker::close);
      }
      folder.requireNothingLeft("After close");
    }
  }

  private static void requireThreeProcesses(List<MappedWorker> workers) throws Exception {
    long here = ProcessHandle.current().pid();
    var ids = new ArrayList<>(List.of(here));
    for (MappedWorker worker : workers) {
      ids.add(worker.exchange(new long[] {ASK})[0]);
    }
    if (ids.stream().distinct().count() < ids.size()) {
      throw Rejection.plain(
          "The function should run in two processes of its own. The ids of this process and of"
              + " theirs are "
              + ids
              + ".");
    }
  }

  private static void requireFewBytes(List<MappedWorker> workers, List<CountingChild> children)
      throws Exception {
    long before = children.stream().mapToLong(CountingChild::bytes).sum();
    var tasks = new ArrayList<Callable<Void>>();
    for (int i = 0; i < workers.size(); i++) {
      int which = i;
      tasks.add(() -> squareChunks(workers.get(which), which));
    }
    try (var pool = Executors.newFixedThreadPool(workers.size())) {
      for (var done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
    long through = children.stream().mapToLong(CountingChild::bytes).sum() - before;
    if (through != 9L * CHUNKS * workers.size()) {
      throw Rejection.of(
          NUMBERS_THROUGH_THE_PIPE,
          "%d chunks of %d numbers: %d bytes went through the pipes, %d a chunk, instead of 9."
              .formatted(
                  CHUNKS * workers.size(), CHUNK, through, through / (CHUNKS * workers.size())));
    }
  }

  private static Void squareChunks(MappedWorker worker, int which) throws Exception {
    for (int i = 0; i < CHUNKS; i++) {
      long from = (long) (which * CHUNKS + i) * CHUNK;
      var squares = worker.exchange(LongStream.range(from, from + CHUNK).toArray());
      if (!Arrays.equals(squares, LongStream.range(from, from + CHUNK).map(x -> x * x).toArray())) {
        throw Rejection.plain(
            "Two processes squared numbers. %d to %d became %s."
                .formatted(from, from + CHUNK - 1, NumbersFile.described(squares)));
      }
    }
    return null;
  }

  /** A process that dies in the middle of a chunk ends the call, and nothing is left of it. */
  public static void deathEndsTheCall() throws Exception {
    try (var folder = new MappedFolder()) {
      var worker = MappedWorker.start(MappedProcessSpec::start, folder.path(), CHUNK);
      try {
        var squares = worker.exchange(new long[] {1, 2, DIE, 4});
        throw Rejection.of(
            WHAT_IS_THERE_COUNTS,
            "The child process died in the middle of a chunk, and exchange returned %s."
                .formatted(Arrays.toString(squares)));
      } catch (WorkerDiedException e) {
        // as it should be
      } catch (Exception e) {
        throw Rejection.of(
            FAILURE_REWRAPPED, "The child process died, and exchange threw %s.".formatted(e));
      } finally {
        worker.close();
      }
      folder.requireNothingLeft("The child process had died, close was called, and afterwards");
    }
  }
}
