package pools.scenes;

import static kit.belief.CommonBelief.COMPLETION_ORDER;
import static kit.belief.CommonBelief.LAST_CHUNK_LOST;

import java.util.Arrays;
import java.util.stream.LongStream;
import kit.Rejection;

/** Items that are to be squared, and whether the answers are their squares. */
public final class SquaredItems {
  private static final int MOST_TOLD = 50;

  private SquaredItems() {}

  /** 1, 2, 3 … {@code count}. */
  public static long[] items(int count) {
    return LongStream.rangeClosed(1, count).toArray();
  }

  /** Whether these are the answers to so many items. */
  public static boolean areRight(int count, long[] answers) {
    return Arrays.equals(squares(count), answers);
  }

  /** Whether these would be, if they were in order. */
  static boolean areRightInAnyOrder(int count, long[] answers) {
    return answers != null && areRight(count, LongStream.of(answers).sorted().toArray());
  }

  /** Right answers in the right places, or the belief that the difference points to. */
  static void requireRight(int count, int chunk, long[] given) {
    // A copy: whoever returns before the work is done goes on writing.
    var answers = given == null ? null : given.clone();
    if (areRight(count, answers)) {
      return;
    }
    var due = squares(count);
    var happened = told(count, chunk, due, answers);
    int whole = count / chunk * chunk;
    if (whole < count && onlyTheRestIsMissing(whole, due, answers)) {
      throw Rejection.of(LAST_CHUNK_LOST, happened);
    }
    if (areRightInAnyOrder(count, answers)) {
      throw Rejection.of(COMPLETION_ORDER, happened);
    }
    throw Rejection.plain(happened);
  }

  private static String told(int count, int chunk, long[] due, long[] answers) {
    if (answers == null || count <= MOST_TOLD) {
      var squares = count <= MOST_TOLD ? Arrays.toString(due) : "1, 4, 9 and so on";
      return "%d items in chunks of %d gave %s; the squares are %s."
          .formatted(count, chunk, Arrays.toString(answers), squares);
    }
    return "%d items in chunks of %d gave %d answers, and the first that is wrong or missing is that to item %d."
        .formatted(count, chunk, answers.length, Arrays.mismatch(due, answers) + 1);
  }

  /** Right up to there, and then nothing or zeros. */
  private static boolean onlyTheRestIsMissing(int end, long[] due, long[] answers) {
    return answers != null
        && answers.length >= end
        && Arrays.equals(due, 0, end, answers, 0, end)
        && LongStream.of(answers).skip(end).allMatch(answer -> answer == 0);
  }

  private static long[] squares(int count) {
    return LongStream.rangeClosed(1, count).map(x -> x * x).toArray();
  }
}
