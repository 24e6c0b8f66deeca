package coach.classroom;

import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees to it that no result of a check is lost: each goes, as it comes, to all places that were
 * asked for. A place that fails stops no other. Not thread-safe.
 */
public final class ResultDistributor {
  private final PrintWriter out;
  private final CheckResults results;
  private final Optional<JsonReport> json;
  private final Optional<Path> junit;
  private final Optional<ResultJournal> journal;
  private IOException junitTrouble; // of the last attempt; null if it was written
  private int remembered;

  public ResultDistributor(
      PrintWriter out,
      CheckResults results,
      boolean json,
      Optional<Path> junit,
      Optional<ResultJournal> journal) {
    this.out = out;
    this.results = results;
    this.json = json ? Optional.of(new JsonReport(out, results)) : Optional.empty();
    this.junit = junit;
    this.journal = journal;
  }

  /**
   * Writes what stands before all results.
   *
   * @throws CommandFailedException if one of the places can't be written to: it is better reported
   *     now
   */
  public void begin() throws CommandFailedException {
    if (junit.isPresent()) {
      JUnitReport.requireWritable(junit.get());
      writeJUnit();
      if (junitTrouble != null) {
        throw new CommandFailedException(junitWords() + " Nothing was judged.");
      }
    }
    json.ifPresent(JsonReport::begin);
  }

  /** Keeps one result. */
  public void add(BatchJudge.Result full) {
    var result = results.asked() == 1 ? full : full.brief();
    results.add(result);
    journal.ifPresent(j -> j.add(result));
    json.ifPresent(JsonReport::goOn);
    if (result.remembered()) {
      remembered++;
    } else {
      writeJUnit();
    }
  }

  /** Writes what stands behind all results. */
  public void end() {
    writeJUnit();
    json.ifPresent(JsonReport::end);
  }

  private void writeJUnit() {
    if (junit.isPresent()) {
      try {
        JUnitReport.write(junit.get(), results);
        junitTrouble = null;
      } catch (IOException e) {
        junitTrouble = e;
      }
    }
  }

  private String junitWords() {
    return "The file %s can't be written: %s."
        .formatted(junit.get(), ErrorDescription.of(junitTrouble));
  }

  /** How many were taken over from an earlier run. */
  public int remembered() {
    return remembered;
  }

  /** Sentences about where results could not be written to; empty if all is well. */
  public List<String> writeFailures() {
    var troubles = new ArrayList<String>();
    if (out.checkError()) {
      troubles.add("Not everything could be printed: is the disk full, or the reader gone?");
    }
    if (junitTrouble != null) {
      troubles.add(junitWords());
    }
    journal
        .flatMap(ResultJournal::writeFailure)
        .ifPresent(why ->
            troubles.add(
                "The journal %s can't be written: %s.".formatted(journal.get().file(), why)));
    return troubles;
  }
}
