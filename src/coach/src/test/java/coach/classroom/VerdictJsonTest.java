package coach.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coach.course.SampleWorkbook;
import coach.text.Page;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.api.BeliefReader;
import judge.api.Verdict;
import measure.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJsonTest {
  @TempDir Path folder;

  @Test
  void aVerdictThatIsWrittenAndReadIsTheSame() throws Exception {
    var exercise = SampleWorkbook.in(folder).greeting();
    var failure =
        new Verdict.Failure(
            "says it to Ada",
            "It said null.",
            BeliefReader.reported("failure-as-null", "03-pools, \"First good answer wins\""),
            false,
            Optional.of("Greeting.java:5"),
            Optional.of("  1 │ reads"));
    var verdict =
        new ExerciseVerdict(
            exercise,
            VerdictOutcome.FAILED,
            "It said null.",
            new Page(),
            Optional.of(failure),
            "",
            List.of("Greeting.java:5 reads a file"),
            List.of("A class was left out."));
    var line = Json.line(VerdictJson.members(verdict));
    @SuppressWarnings("unchecked") // names of members are strings
    var members = (Map<String, Object>) Json.read(line);
    var read = VerdictJson.verdict(members, exercise).orElseThrow();
    assertEquals(verdict.outcome(), read.outcome());
    assertEquals(verdict.sentence(), read.sentence());
    assertEquals(verdict.failure(), read.failure());
    assertEquals(verdict.suspiciousLines(), read.suspiciousLines());
    assertEquals(verdict.ignoredFiles(), read.ignoredFiles());
  }
}
