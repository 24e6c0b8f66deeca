package capstones.scenes;

import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.Stream;

/**
 * A generator of which several are split off as one is: by {@link #split()}, one after the other.
 */
interface SplitOneByOne extends SplittableGenerator {
  @Override
  default SplittableGenerator split(SplittableGenerator other) {
    return split();
  }

  @Override
  default Stream<SplittableGenerator> splits() {
    return Stream.generate(this::split);
  }

  @Override
  default Stream<SplittableGenerator> splits(long howMany) {
    return splits().limit(howMany);
  }

  @Override
  default Stream<SplittableGenerator> splits(SplittableGenerator other) {
    return splits();
  }

  @Override
  default Stream<SplittableGenerator> splits(long howMany, SplittableGenerator other) {
    return splits(howMany);
  }
}
