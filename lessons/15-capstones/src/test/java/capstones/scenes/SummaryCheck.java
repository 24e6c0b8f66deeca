package capstones.scenes;

import static capstones.scenes.CapstoneBelief.BORDER_BETWEEN_LINES;
import static capstones.scenes.CapstoneBelief.BORDER_LINE_FOR_BOTH;
import static capstones.scenes.CapstoneBelief.FIRST_LINE_IS_A_REST;
import static capstones.scenes.CapstoneBelief.LINE_ENDS_WITH_NEWLINE;
import static capstones.scenes.CapstoneBelief.PARTS_ARE_TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;

import capstones.SerialAggregate;
import capstones.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import kit.Rejection;
import kit.TrialOutcome;
import kit.belief.Misconception;

/**
 * Compares what came out with what the sequential program finds, and tells what has happened to a
 * line.
 *
 * @param file what was summarised
 * @param how it was summarised, to follow "With": "2 workers and chunks of 20 bytes"
 * @param inParts whether more than one range or chunk was read, so that lines can be cut
 */
public record SummaryCheck(String file, String how, boolean inParts) {
  private static final String CUT = "\uFFFD"; // what a decoder makes of a part of a character

  /** Demands that the code returned what it should. */
  public void require(TrialOutcome<SortedMap<String, Summary>> outcome) throws IOException {
    SortedMap<String, Summary> due = due();
    if (outcome.returned()) {
      require(outcome.value(), due);
      return;
    }
    String happened = "%s, your code %s.".formatted(with(), outcome.describe());
    throw file.isEmpty() || !inParts
        ? Rejection.plain(happened)
        : Rejection.of(BORDER_BETWEEN_LINES, happened);
  }

  private SortedMap<String, Summary> due() throws IOException {
    return SerialAggregate.aggregate(new BufferedReader(new StringReader(file)));
  }

  private String with() {
    return "With %s, of a file of %d bytes".formatted(how, file.getBytes(UTF_8).length);
  }

  private void require(SortedMap<String, Summary> found, SortedMap<String, Summary> due) {
    if (found == null) {
      throw Rejection.plain(with() + ", your code returned null.");
    }
    var strange = new TreeSet<>(found.keySet());
    strange.removeAll(due.keySet());
    if (!strange.isEmpty()) {
      throw strangeName(strange);
    }
    var missing = new TreeSet<>(due.keySet());
    missing.removeAll(found.keySet());
    if (!missing.isEmpty()) {
      throw lost("the station %s did not come out.".formatted(missing.first()), missing.first());
    }
    for (Map.Entry<String, Summary> entry : due.entrySet()) {
      requireSame(entry.getKey(), found.get(entry.getKey()), entry.getValue());
    }
  }

  private Rejection strangeName(TreeSet<String> strange) {
    String happened =
        "%s, a station came out that is not in the file: \"%s\"."
            .formatted(with(), strange.first());
    return strange.stream().anyMatch(name -> name.contains(CUT))
        ? Rejection.of(PARTS_ARE_TEXT, happened)
        : told(inParts ? Optional.of(BORDER_BETWEEN_LINES) : Optional.empty(), happened);
  }

  private void requireSame(String station, Summary found, Summary due) {
    if (due.equals(found)) {
      return;
    }
    String happened = "%s came out as %s; it should be %s.".formatted(station, found, due);
    if (found != null && found.min() == found.max() && due.min() < due.max()) {
      throw lost(happened, station);
    }
    // Of two measurements, one counts double: a third of the way from the one to the other.
    boolean twice =
        found != null
            && found.min() == due.min()
            && found.max() == due.max()
            && Math.abs(3 * Math.abs(found.mean() - due.mean()) - (due.max() - due.min()) / 2.0)
                <= 3;
    throw told(
        twice && inParts ? Optional.of(BORDER_LINE_FOR_BOTH) : Optional.empty(),
        "%s, %s".formatted(with(), happened));
  }

  private Rejection lost(String happened, String station) {
    boolean isLast = file.lastIndexOf(station + ";") > file.stripTrailing().lastIndexOf('\n');
    Optional<Misconception> belief =
        isLast && !file.endsWith("\n")
            ? Optional.of(LINE_ENDS_WITH_NEWLINE)
            : inParts ? Optional.of(FIRST_LINE_IS_A_REST) : Optional.empty();
    return told(belief, "%s, %s".formatted(with(), happened));
  }

  private static Rejection told(Optional<Misconception> belief, String happened) {
    return belief
        .map(known -> Rejection.of(known, happened))
        .orElseGet(() -> Rejection.plain(happened));
  }
}
