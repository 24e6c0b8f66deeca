package parallelism.scenes;

import static kit.belief.CommonBelief.ROUNDED_UP;
import static parallelism.scenes.ParallelismBelief.BEYOND_THE_END;
import static parallelism.scenes.ParallelismBelief.DEALT_TWICE;
import static parallelism.scenes.ParallelismBelief.END_INCLUDED;
import static parallelism.scenes.ParallelismBelief.LENGTH_FOR_END;
import static parallelism.scenes.ParallelismBelief.ONE_SHARE_TOO_MANY;
import static parallelism.scenes.ParallelismBelief.REMAINDER_LOST;
import static parallelism.scenes.ParallelismBelief.UNEVEN_SHARES;
import static parallelism.scenes.ParallelismBelief.WORKER_WITHOUT_WORK;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kit.Rejection;
import kit.belief.Misconception;
import parallelism.Range;

/**
 * What was dealt, and what is wrong with it.
 *
 * @param ranges what came out; null too, and null among them
 */
public record DealtRanges(int pieces, int workers, List<Range> ranges) {
  private static final int SHOWN = 8;

  /**
   * Something that is wrong.
   *
   * @param belief empty if no known one explains it
   */
  public record Fault(Optional<Misconception> belief, String sentence) {
    public Rejection rejection() {
      return belief.map(b -> Rejection.of(b, sentence)).orElseGet(() -> Rejection.plain(sentence));
    }
  }

  /** The first thing that is wrong; empty if all is right. */
  public Optional<Fault> fault() {
    if (ranges == null || ranges.stream().anyMatch(r -> r == null)) {
      return plain("gave " + (ranges == null ? "null" : "a null among the ranges"));
    }
    return lengthForEnd()
        .or(this::noRange)
        .or(this::endIncluded)
        .or(this::emptyRange)
        .or(this::notOneAfterTheOther)
        .or(this::number)
        .or(this::sizes);
  }

  /** Whether no bound is further than one piece from where exact fractions would have it. */
  public boolean areBoundsNearlyRight() {
    int shares = Math.min(pieces, workers);
    return ranges != null
        && ranges.size() == shares
        && IntStream.range(0, shares)
            .allMatch(i ->
                ranges.get(i) != null
                    && isNear(ranges.get(i).from(), i, shares)
                    && isNear(ranges.get(i).to(), i + 1, shares));
  }

  private boolean isNear(int bound, int share, int shares) {
    return Math.abs((long) bound * shares - (long) share * pieces) <= shares;
  }

  /** What is right if one reads the second number of each range as how many pieces it has. */
  private Optional<Fault> lengthForEnd() {
    var read = ranges.stream().map(r -> new Range(r.from(), r.from() + r.to())).toList();
    var meant = new DealtRanges(pieces, workers, read);
    boolean right = meant.noRange().isEmpty() && meant.notOneAfterTheOther().isEmpty();
    return right && ranges.size() > 1
        ? of(
            LENGTH_FOR_END,
            "gave %s: the second number of each is how many pieces it has".formatted(shown()))
        : Optional.empty();
  }

  private Optional<Fault> noRange() {
    return ranges.stream()
        .filter(r -> r.from() < 0 || r.to() < r.from() || r.to() > pieces)
        .findFirst()
        .flatMap(r -> {
          if (r.from() < 0 || r.to() < r.from()) {
            return plain(odd(r));
          }
          return areRoundedUp() ? of(BEYOND_THE_END, ending(r)) : plain(ending(r));
        });
  }

  private boolean areRoundedUp() {
    return ranges.stream().allMatch(r -> r.size() == Math.ceilDiv(pieces, workers));
  }

  private String ending(Range range) {
    return "gave %s: the range %s goes beyond the last piece, which is %d"
        .formatted(shown(), range, pieces - 1);
  }

  private String odd(Range range) {
    var what = range.from() < 0 ? "begins before piece 0" : "ends before it begins";
    return "gave %s: the range %s %s".formatted(shown(), range, what);
  }

  /** Each range begins one behind the end of the one before it, up to the last piece. */
  private Optional<Fault> endIncluded() {
    boolean included =
        !ranges.isEmpty()
            && ranges.getLast().to() == pieces - 1
            && IntStream.range(1, ranges.size())
                .allMatch(i -> ranges.get(i).from() == ranges.get(i - 1).to() + 1);
    return included && ranges.size() > 1
        ? of(
            END_INCLUDED,
            "gave %s: piece %d and the last one of every range are in none"
                .formatted(shown(), ranges.getFirst().to()))
        : Optional.empty();
  }

  private Optional<Fault> emptyRange() {
    long empty = ranges.stream().filter(r -> r.size() == 0).count();
    if (empty == 0) {
      return Optional.empty();
    }
    var sentence =
        "gave %s: %s"
            .formatted(shown(), empty == 1 ? "one of them is empty" : empty + " of them are empty");
    return of(workers > pieces ? WORKER_WITHOUT_WORK : uneven(), sentence);
  }

  private Optional<Fault> notOneAfterTheOther() {
    int next = 0;
    for (Range range : ranges) {
      if (range.from() != next) {
        return isSorted() || sorted().notOneAfterTheOther().isPresent()
            ? gapOrOverlap(range, next)
            : plain("gave %s, which is not the order of the pieces".formatted(shown()));
      }
      next = range.to();
    }
    if (next == pieces) {
      return Optional.empty();
    }
    var lost =
        "gave %s: %s to nobody"
            .formatted(
                shown(),
                pieces - next == 1
                    ? "piece " + next + " goes"
                    : "pieces %d to %d go".formatted(next, pieces - 1));
    return areRoundedDown() ? of(REMAINDER_LOST, lost) : plain(lost);
  }

  private boolean areRoundedDown() {
    return ranges.stream().allMatch(r -> r.size() == pieces / workers);
  }

  private Optional<Fault> gapOrOverlap(Range range, int next) {
    return range.from() < next
        ? of(DEALT_TWICE, "gave %s: piece %d is in two ranges".formatted(shown(), range.from()))
        : plain("gave %s: piece %d goes to nobody".formatted(shown(), next));
  }

  private boolean isSorted() {
    return sorted().equals(this);
  }

  private DealtRanges sorted() {
    var order = Comparator.comparingInt(Range::from).thenComparingInt(Range::to);
    return new DealtRanges(pieces, workers, ranges.stream().sorted(order).toList());
  }

  private Optional<Fault> number() {
    int due = Math.min(pieces, workers);
    if (ranges.size() == due) {
      return Optional.empty();
    }
    var sentence =
        "gave %s: %d %s for %d %s"
            .formatted(
                shown(),
                ranges.size(),
                ranges.size() == 1 ? "range" : "ranges",
                workers,
                workers == 1 ? "worker" : "workers");
    boolean restIsAShare =
        ranges.size() == due + 1
            && ranges.stream().limit(due).allMatch(r -> r.size() == pieces / workers);
    if (ranges.size() > due) {
      return restIsAShare ? of(ONE_SHARE_TOO_MANY, sentence) : plain(sentence);
    }
    return of(uneven(), sentence);
  }

  private Optional<Fault> sizes() {
    var sizes = ranges.stream().mapToInt(Range::size).summaryStatistics();
    return sizes.getCount() == 0 || sizes.getMax() - sizes.getMin() <= 1
        ? Optional.empty()
        : of(
            uneven(),
            "gave %s: somebody has %d pieces and somebody only %d"
                .formatted(shown(), sizes.getMax(), sizes.getMin()));
  }

  /** That all is done late is no reason if the largest share is as small as can be. */
  private Misconception uneven() {
    int least = Math.ceilDiv(pieces, workers);
    return ranges.stream().anyMatch(r -> r.size() > least) ? UNEVEN_SHARES : ROUNDED_UP;
  }

  private Optional<Fault> of(Misconception belief, String what) {
    return Optional.of(new Fault(Optional.of(belief), deal() + " " + what + "."));
  }

  private Optional<Fault> plain(String what) {
    return Optional.of(new Fault(Optional.empty(), deal() + " " + what + "."));
  }

  private String deal() {
    return "Deal.deal(%d, %d)".formatted(pieces, workers);
  }

  private String shown() {
    var some = ranges.stream().limit(SHOWN).map(Range::toString).collect(Collectors.joining(", "));
    return ranges.isEmpty() ? "no range" : ranges.size() > SHOWN ? some + " …" : some;
  }
}
