package coach.verdict;

import coach.course.SampleWorkbook;
import coach.play.FakePlayTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import judge.api.OutdatedToolsException;
import judge.api.PlayOpening;
import judge.api.Submission;
import judge.api.Verdict;

/** Judges by words in the source: for tests of what comes before and after a verdict. */
public final class FakeVerdictService implements VerdictService {
  /** Is counted down when a run that never ends has begun. */
  public final CountDownLatch stuck = new CountDownLatch(1);

  /** Is waited for by a run that takes its time. */
  public final CountDownLatch goOn = new CountDownLatch(1);

  /** How often it was asked. */
  public final AtomicInteger judged = new AtomicInteger();

  /** What is played. */
  public final FakePlayTable table = new FakePlayTable();

  public volatile boolean closed;

  /** Is counted down when it is closed: who leaves doesn't wait for that. */
  public final CountDownLatch ended = new CountDownLatch(1);

  @Override
  public Verdict judge(Submission submission) throws InterruptedException {
    judged.incrementAndGet();
    String source =
        submission.sources().entrySet().stream()
            .filter(file -> file.getKey().endsWith("/" + submission.exercise() + ".java"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    if (source.contains("forever")) {
      stuck.countDown();
      new CountDownLatch(1).await();
    }
    if (source.contains("slowly")) {
      stuck.countDown();
      goOn.await();
    }
    if (source.contains("breaks the judge")) {
      throw new IllegalStateException("the judge is broken");
    }
    if (source.contains("needs a newer judge")) {
      throw new OutdatedToolsException("the judge's class path has no com.example.Library");
    }
    if (source.contains("the judge with an error")) {
      throw new StackOverflowError();
    }
    if (source.contains("says nothing")) {
      return new Verdict.Failed(
          List.of(new Verdict.Failure("t", "", Optional.empty(), true, Optional.empty())), "");
    }
    if (source.contains("Hello, ") || source.contains("Bye, ")) {
      return new Verdict.Passed(
          List.of("says it to Ada"), source.contains("prints") ? "a\nb\n" : "");
    }
    return new Verdict.Failed(List.of(failure(source)), "");
  }

  @Override
  public PlayOpening play(Submission submission) {
    String source = submission.sources().values().iterator().next();
    if (source.contains("half")) {
      return new PlayOpening.NotCompiled(
          new Verdict.NotCompiled(
              List.of(
                  new Verdict.Problem(
                      "mini/Greeting.java", 5, 3, "';' expected", "compiler.err.expected"))));
    }
    return new PlayOpening.Opened(
        submission.exercise().equals("Greeting") ? table : NothingToPlay.INSTANCE);
  }

  private static Verdict.Failure failure(String source) {
    return source.contains("null")
        ? new Verdict.Failure(
            "says it to Ada",
            "You said nothing. (01-mini)",
            Optional.of(SampleWorkbook.FAILURE_AS_NULL),
            false,
            Optional.of("Greeting.java:5"))
        : new Verdict.Failure(
            "says it to Ada",
            "Not written yet: say it to the one who is named.",
            Optional.empty(),
            true,
            Optional.empty());
  }

  @Override
  public void close() {
    closed = true;
    ended.countDown();
  }
}
