package judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.ToolProvider;

/**
 * Gives verdicts on exercises. Each run has a child JVM of its own, of the same JDK, so that
 * nothing that the learner's code does reaches the judge; if the judge dies, its children end
 * themselves.
 *
 * <p>Compiled and run are only the exercise's test and the classes that it names, directly or not:
 * other files of the lesson may be half done. The class path has the kit, JUnit, and nothing else:
 * no library, and no resource of the lesson. The working folder is the lesson's.
 *
 * <p>Thread-safe: several verdicts may be asked for at once; they are compiled one after the other
 * and run side by side.
 */
public final class Judge implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Duration patience;
  private final ExerciseCompiler compiler;
  private final AotCache cache;
  private final Set<ChildJvm> children = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * A judge that gives up on a run of which nothing has been heard for a minute.
   *
   * @throws IllegalStateException if this Java is no JDK, or the kit or JUnit are not in files
   * @throws UncheckedIOException if their files can't be read
   */
  public Judge() {
    this(PATIENCE, AotCache.none());
  }

  Judge(Duration patience) {
    this(patience, AotCache.none());
  }

  private Judge(Duration patience, AotCache cache) {
    this.patience = patience;
    this.cache = cache;
    try {
      compiler = new ExerciseCompiler(ToolProvider.getSystemJavaCompiler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As {@link #Judge()}, with quicker verdicts from a few seconds on: the JVM's own cache of what
   * it has loaded is made on first use, and kept. No verdict depends on it.
   *
   * @param folder where it is kept; made if need be
   * @throws IllegalStateException as {@link #Judge()}
   * @throws UncheckedIOException as {@link #Judge()}, or if the folder can't be written to
   */
  public static Judge withCacheIn(Path folder) {
    try {
      return new Judge(PATIENCE, AotCache.in(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles the exercise and runs its test once.
   *
   * @throws IllegalArgumentException if the lesson has no such exercise
   * @throws IllegalStateException if the judge is or gets closed
   * @throws InterruptedException if the thread is interrupted; the run has then been ended
   * @throws UncheckedIOException if files can't be read or written, or no JVM can be started
   */
  public Verdict judge(Submission submission) throws InterruptedException {
    return judge(submission, 1).getFirst();
  }

  /**
   * Compiles the exercise and runs its test several times in one JVM, with the same classes: static
   * fields keep what an earlier run has put there.
   *
   * @param times at least 1
   * @return a verdict for each run, in order; shorter, but never empty, if the code does not
   *     compile or a run does not come to its end
   * @throws IllegalArgumentException as {@link #judge(Submission)}, or if {@code times} is less
   * @throws IllegalStateException as {@link #judge(Submission)}
   * @throws InterruptedException as {@link #judge(Submission)}
   * @throws UncheckedIOException as {@link #judge(Submission)}
   */
  public List<Verdict> judge(Submission submission, int times) throws InterruptedException {
    if (times < 1) {
      throw new IllegalArgumentException("times: " + times);
    }
    demandOpen();
    try {
      String test = submission.testClass();
      // The child comes up while the compiler works.
      try (var folder = PrivateFolder.create();
          var child = ChildJvm.start(submission.lesson(), folder, cache.options())) {
        children.add(child);
        demandOpen(); // after the adding, so that close() can't overlook it
        try {
          var verdicts = judge(submission, test, times, folder, child);
          demandOpen(); // else they are about a child that close() has killed
          return verdicts;
        } finally {
          children.remove(child);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Verdict> judge(
      Submission submission, String test, int times, PrivateFolder folder, ChildJvm child)
      throws IOException, InterruptedException {
    folder.write(submission.sources());
    var problems = compiler.compile(submission, folder);
    if (!problems.isEmpty()) {
      return List.of(new Verdict.NotCompiled(problems));
    }
    child.send(Frame.Kind.RUN, test, Integer.toString(times));
    return new Hearing(child, patience).verdicts(times);
  }

  private void demandOpen() {
    if (closed) {
      throw new IllegalStateException("the judge is closed");
    }
  }

  /** Ends the runs that are under way. */
  @Override
  public void close() {
    closed = true;
    children.forEach(ChildJvm::kill);
    cache.close();
    try {
      compiler.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
