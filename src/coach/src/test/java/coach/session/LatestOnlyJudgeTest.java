package coach.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import coach.verdict.VerdictService;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import judge.api.Submission;
import judge.api.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LatestOnlyJudgeTest {
  @TempDir Path folder;

  @Test
  @Timeout(60)
  void whoLeavesDoesNotWaitForACompilerThatNeverEnds() throws Exception {
    var mini = SampleWorkbook.in(folder);
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    VerdictService endless =
        new VerdictService() {
          @Override
          public Verdict judge(Submission submission) {
            begun.countDown();
            while (end.getCount() > 0) {
              try {
                end.await();
              } catch (InterruptedException e) {
                // As javac: it does not care.
              }
            }
            throw new IllegalStateException("over");
          }

          @Override
          public void close() {}
        };
    var runs = new LatestOnlyJudge(() -> endless, event -> {});
    runs.start(mini.greeting(), new byte[] {'a'});
    assertTrue(begun.await(50, TimeUnit.SECONDS));
    runs.close();
    end.countDown();
  }
}
