package coach.classroom;

import coach.submission.Learner;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import measure.Json;
import workbook.TextFiles;

/**
 * Results as JSON, for a program that reads marks. Each is printed as soon as those before it have
 * come, so what was printed is not lost if the run is ended by force. Not thread-safe.
 */
final class JsonReport {
  private final PrintWriter out;
  private final JsonWriter json;
  private final CheckResults results;
  private int learner; // the first of whom not all is printed
  private int exercise; // the first of that learner's that is not printed
  private boolean inLearner; // whether the learner's own part is open

  JsonReport(PrintWriter out, CheckResults results) {
    this.out = out;
    this.results = results;
    json = Json.writer(out);
  }

  /** Prints what comes before all results. */
  void begin() {
    print(() -> json.beginObject().name("format").value(1).name("learners").beginArray());
  }

  /** Prints those that are next, as far as they have come. */
  void goOn() {
    print(() -> printLearners(false));
  }

  /** Prints the rest; what has not come is left out. */
  void end() {
    print(() -> {
      printLearners(true);
      json.endArray();
      json.name("solved").value(solved(results.all()));
      json.name("of").value(results.asked());
      json.name("complete").value(results.isComplete());
      json.endObject();
    });
    out.print("\n");
    out.flush();
  }

  /** What a {@link PrintWriter} never does, but a {@link JsonWriter} may: throw. */
  private interface Printing {
    void print() throws IOException;
  }

  private void print(Printing printing) {
    try {
      printing.print();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.flush();
  }

  private void printLearners(boolean all) throws IOException {
    for (; learner < results.learners().size(); learner++, exercise = 0) {
      var who = results.learners().get(learner);
      for (; exercise < results.exercises().size(); exercise++) {
        var result = results.of(who, results.exercises().get(exercise));
        if (result.isEmpty() && !all) {
          return;
        }
        if (result.isPresent()) {
          openFor(who);
          json.jsonValue(Json.line(VerdictJson.members(result.get().finding())));
        }
      }
      closeFor(who);
    }
  }

  private void openFor(Learner who) throws IOException {
    if (!inLearner) {
      json.beginObject();
      json.name("learner").value(who.name());
      json.name("folder").value(TextFiles.withForwardSlashes(who.folder()));
      json.name("exercises").beginArray();
      inLearner = true;
    }
  }

  private void closeFor(Learner who) throws IOException {
    if (inLearner) {
      var own = results.all().stream().filter(r -> r.learner().equals(who)).toList();
      json.endArray();
      json.name("solved").value(solved(own));
      json.name("of").value(results.exercises().size());
      json.endObject();
      inLearner = false;
    }
  }

  private static long solved(List<BatchJudge.Result> results) {
    return results.stream().filter(result -> result.finding().outcome().isSolved()).count();
  }
}
