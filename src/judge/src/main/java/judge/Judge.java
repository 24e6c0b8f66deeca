package judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import judge.api.Judgement;
import judge.api.PlayOpening;
import judge.api.Sandbox;
import judge.api.Submission;
import judge.api.Verdict;
import judge.compile.TimeLimitedCompiler;
import judge.jvm.AotCache;
import judge.run.ChildJvmPool;
import judge.run.LessonCopies;

/**
 * Gives verdicts on exercises. They run in child JVMs, of the same JDK, so that nothing that the
 * learner's code does reaches the judge; if the judge dies, its children end themselves.
 *
 * <p>Compiled and run are only the exercise's test and the classes that it names, directly or not:
 * other files of the lesson may be half done. The class path has the kit, JUnit, the libraries that
 * the lesson's {@code pom.xml} names, and nothing else. Of the lesson's resources there are those
 * of its tests, through the class loader of the exercise. The working folder is the lesson's.
 *
 * <p>Thread-safe: several verdicts may be asked for at once; they are compiled one after the other
 * and run side by side. What makes a judge throws as {@link #Judge()} does, also where a folder
 * can't be written to; what judges throws as {@link #judge(Submission)}.
 */
public final class Judge implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AotCache cache;
  private final ChildJvmPool children;
  private final LessonCopies copies; // null: lessons are judged where they are
  private final TimeLimitedCompiler compiler;
  private final Duration patience;

  /**
   * A judge that gives up on a run of which nothing has been heard for ten seconds of the time that
   * its JVM has had; while the kit watches the learner's code, it is the kit that gives up.
   *
   * @throws IllegalStateException if this Java is no JDK, or the kit or JUnit are not in files
   * @throws UncheckedIOException if their files can't be read
   */
  public Judge() {
    this(PATIENCE);
  }

  Judge(Duration patience) {
    this(patience, cache(AotCache::none));
  }

  private Judge(Duration patience, AotCache cache) {
    this(patience, cache, ChildJvmPool.onDemand(cache, Sandbox.none()), null);
  }

  private Judge(Duration patience, AotCache cache, ChildJvmPool children, LessonCopies copies) {
    this.patience = patience;
    this.cache = cache;
    this.children = children;
    this.copies = copies;
    try {
      compiler = copies == null ? TimeLimitedCompiler.inThisProcess() : TimeLimitedCompiler.apart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As {@link #Judge()}, with quicker verdicts from a few seconds on: the JVM's own cache of what
   * it has loaded is made on first use, and kept. No verdict depends on it.
   *
   * @param folder where it is kept; made if need be
   */
  public static Judge withCacheIn(Path folder) {
    return new Judge(PATIENCE, cache(() -> AotCache.in(folder)));
  }

  /**
   * A judge of answers by people whom nobody here knows: each is judged in a child of its own,
   * which starts in the sandbox. Each lesson is read once, when the first answer to one of its
   * exercises comes: what is written into the workbook later changes no verdict of this judge. As
   * {@link #withCacheIn} otherwise.
   *
   * @param folder where the JVM's cache is kept; made if need be
   */
  public static Judge ofStrangers(Path folder, Sandbox sandbox) {
    var cache = cache(() -> AotCache.ofStrangers(folder));
    try {
      return new Judge(
          PATIENCE, cache, ChildJvmPool.onDemand(cache, sandbox), LessonCopies.inTemporaryFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As {@link #withCacheIn}, for one person's conversation: when a verdict has been given, the next
   * child JVM is started ahead and waits, without doing anything, for the next submission from the
   * same lesson. It takes about 100 MB of memory meanwhile. A submission from another lesson has to
   * wait until a child has started. For many lessons, or learners, in turn this is the wrong judge:
   * each standby would be started in vain.
   *
   * @param folder where the JVM's cache is kept; made if need be
   */
  public static Judge ahead(Path folder) {
    return ahead(PATIENCE, cache(() -> AotCache.in(folder)));
  }

  public static Judge ahead(Duration patience, AotCache cache) {
    return new Judge(patience, cache, ChildJvmPool.ahead(cache), null);
  }

  private interface CacheSource {
    AotCache open() throws IOException;
  }

  private static AotCache cache(CacheSource source) {
    try {
      return source.open();
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
    return judgeWithClasses(submission).verdict();
  }

  /** As {@link #judge(Submission)}, and tells of which classes the verdict is. */
  public Judgement judgeWithClasses(Submission submission) throws InterruptedException {
    return run(runner -> runner.judge(submission));
  }

  /**
   * Judges several submissions, one after the other. They share a JVM as long as none of them
   * leaves something running in it: that spares most of the time that it takes to start. Each has
   * its classes to itself, with their static fields; what they share are the JVM's own settings.
   *
   * @return a verdict for each, in order
   */
  public List<Verdict> judge(List<Submission> submissions) throws InterruptedException {
    return run(runner -> {
      var verdicts = new ArrayList<Verdict>();
      for (var submission : submissions) {
        verdicts.add(runner.judge(submission).verdict());
      }
      return verdicts;
    });
  }

  /**
   * As {@link #judge(Submission)}, in a child of its own that JDK Flight Recorder records. Each
   * test is an event {@code manyhands.Test} in the recording, with the fields {@code test} (its
   * name) and {@code passed}. What has a file to go to is written before this returns, unless the
   * code has ended its JVM by force.
   *
   * @param settings of the recording: a file of JDK Flight Recorder's
   * @param recording the file that it is written to
   */
  public Verdict judgeRecorded(Submission submission, Path settings, Path recording)
      throws InterruptedException {
    return run(runner -> runner.judgeRecorded(submission, settings, recording));
  }

  /**
   * Compiles the exercise, so that the threads of its scenarios can be moved by hand.
   *
   * @return the table, to be closed before the judge, unless the answer does not compile
   */
  public PlayOpening play(Submission submission) throws InterruptedException {
    return run(runner -> runner.play(submission));
  }

  /** What is done by a runner of its own. */
  private interface Work<T> {
    T with(SubmissionRunner runner) throws IOException, InterruptedException;
  }

  private <T> T run(Work<T> work) throws InterruptedException {
    children.requireOpen();
    try (var runner = new SubmissionRunner(children, copies, compiler, cache, patience)) {
      return work.with(runner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Says what will be submitted before long, so that even the first verdict is quick: has a child
   * JVM stand by for its lesson, and compiles it as it is now. Only a judge that works {@linkplain
   * #ahead ahead} heeds it. Returns when that is done; what is wrong with the submission, judging
   * it will tell.
   *
   * @throws IllegalStateException if the judge is or gets closed
   * @throws InterruptedException if the thread is interrupted
   */
  public void expect(Submission submission) throws InterruptedException {
    children.requireOpen();
    if (!children.areStartedAhead()) {
      return;
    }
    try {
      children.standBy(submission.lesson());
      compiler.compile(submission);
    } catch (IOException | IllegalArgumentException e) {
      // For the verdict to tell, if it comes to that.
    }
  }

  /**
   * Waits until the next child is ready, if one is there or on its way; for who measures.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void awaitStandby() throws InterruptedException {
    children.awaitStandby();
  }

  /** The process that stands by, if one does; for who measures. */
  OptionalLong standbyPid() {
    return children.standbyPid();
  }

  /** Ends the runs that are under way, and whatever stands by. */
  @Override
  public void close() {
    children.close();
    cache.close();
    if (copies != null) {
      copies.close();
    }
    compiler.close();
  }
}
