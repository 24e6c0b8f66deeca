package pools.scenes;

import static pools.scenes.MappedBelief.ANY_MODE_IS_SHARED;
import static pools.scenes.MappedBelief.BYTES_HAVE_ONE_ORDER;
import static pools.scenes.MappedBelief.MESSAGE_BEFORE_DATA;
import static pools.scenes.MappedBelief.WHOLE_MAPPING_IS_MINE;
import static pools.scenes.NumbersFile.described;

import java.util.Arrays;
import kit.Rejection;

/**
 * A request to a child, and what must come of it.
 *
 * @param from where its numbers begin
 * @param failure the text of the failure; null if an answer is due
 */
record MappedRequest(int from, long[] numbers, String failure) {

  static MappedRequest answered(int from, long... numbers) {
    return new MappedRequest(from, numbers, null);
  }

  static MappedRequest failing(String failure, int from, long... numbers) {
    return new MappedRequest(from, numbers, failure);
  }

  /**
   * Why the file is not as it should be.
   *
   * @param then all its numbers when the answer came
   * @param later all its numbers some time later
   */
  Rejection wrongAnswer(long[] then, long[] later) {
    var right = MappedScript.answersTo(numbers);
    var found = mine(then);
    if (Arrays.equals(found, right)) {
      return Rejection.of(
          WHOLE_MAPPING_IS_MINE,
          "The request was for %d numbers from %d on, and serve has changed others."
              .formatted(numbers.length, from));
    }
    var happened =
        "%d numbers from %d on, %s, should have become %s. When serve answered, they were %s."
            .formatted(
                numbers.length, from, described(numbers), described(right), described(found));
    if (Arrays.equals(mine(later), right)) {
      return Rejection.of(MESSAGE_BEFORE_DATA, happened + " They changed later.");
    }
    var otherWay = MappedScript.answersTo(NumbersFile.swapped(numbers));
    if (Arrays.equals(found, NumbersFile.swapped(otherWay))) {
      return Rejection.of(BYTES_HAVE_ONE_ORDER, happened);
    }
    if (Arrays.equals(found, numbers)) {
      return Rejection.of(from > 0 ? WHOLE_MAPPING_IS_MINE : ANY_MODE_IS_SHARED, happened);
    }
    return Rejection.plain(happened);
  }

  private long[] mine(long[] all) {
    return Arrays.copyOfRange(all, from, from + numbers.length);
  }
}
