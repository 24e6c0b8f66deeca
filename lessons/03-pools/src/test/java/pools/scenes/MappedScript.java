package pools.scenes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** What a child does with the numbers of a request. */
@FunctionalInterface
interface MappedScript {

  /**
   * Works on the numbers, in the file.
   *
   * @param from where they begin
   * @return the bytes of the answer; none if the child has died
   */
  byte[] play(NumbersFile file, int from, long[] numbers) throws IOException;

  /** A child that answers each number with the same function. */
  MappedScript ANSWERS =
      (file, from, numbers) -> {
        file.write(from, answersTo(numbers));
        return new byte[] {0};
      };

  /** A child that dies when it has done the first half. */
  MappedScript DIES =
      (file, from, numbers) -> {
        file.write(from, LongStream.of(answersTo(numbers)).limit(numbers.length / 2).toArray());
        return new byte[0];
      };

  /** A child whose function throws. */
  static MappedScript fails(String message) {
    return (file, from, _) -> {
      file.write(from, -1);
      var failure = new ByteArrayOutputStream();
      var text = message.getBytes(StandardCharsets.UTF_8);
      var out = new DataOutputStream(failure);
      out.writeByte(1);
      out.writeInt(text.length);
      out.write(text);
      return failure.toByteArray();
    };
  }

  /** The function: no number is its own answer. */
  static long answerTo(long x) {
    return 3 * x + 1;
  }

  static long[] answersTo(long... numbers) {
    return LongStream.of(numbers).map(MappedScript::answerTo).toArray();
  }
}
