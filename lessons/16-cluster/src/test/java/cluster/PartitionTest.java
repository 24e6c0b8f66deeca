package cluster;

import static cluster.scenes.ClusterBelief.ABS_IS_NOT_NEGATIVE;
import static cluster.scenes.ClusterBelief.EQUAL_SETS_EQUAL_ORDER;
import static cluster.scenes.ClusterBelief.HASH_IS_THE_SAME_EVERYWHERE;
import static cluster.scenes.ClusterBelief.MASK_FOR_ANY_NUMBER;
import static cluster.scenes.ClusterBelief.PARTITION_IS_REMEMBERED;
import static cluster.scenes.ClusterBelief.PART_OF_THE_KEY_WILL_DO;
import static cluster.scenes.ClusterBelief.REMAINDER_IS_NOT_NEGATIVE;
import static cluster.scenes.ClusterBelief.TEXT_IS_THE_SAME_EVERYWHERE;

import cluster.scenes.ClusterBelief;
import cluster.scenes.OtherJvm;
import cluster.scenes.SeriesSamples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("16.1 Partition")
@Beliefs(ClusterBelief.class)
class PartitionTest {
  private static final int VERY_MANY = Integer.MAX_VALUE;

  @Test
  @Order(1)
  @DisplayName("any hash becomes the number of a partition, also the least of all ints")
  void anyHash() throws Exception {
    int least = Integer.MIN_VALUE;
    int[] hashes = {0, 1, 17, Integer.MAX_VALUE, -1, -17, -271, least + 1, least};
    for (int partitions : new int[] {1, 2, 3, 7, 16, 271, 1_000_003, VERY_MANY}) {
      for (int hash : hashes) {
        int index = Guard.call(() -> Partition.index(hash, partitions));
        int again = Guard.call(() -> Partition.index(hash, partitions));
        String call = "index(%,d, %,d)".formatted(hash, partitions);
        if (index < 0) {
          throw Rejection.of(
              hash == least ? ABS_IS_NOT_NEGATIVE : REMAINDER_IS_NOT_NEGATIVE,
              "%s is %,d. There is no such partition.".formatted(call, index));
        }
        if (index >= partitions) {
          throw Rejection.plain(
              "%s is %,d. The last partition is %,d.".formatted(call, index, partitions - 1));
        }
        if (index != again) {
          throw Rejection.plain("%s was %,d, and then %,d.".formatted(call, index, again));
        }
      }
    }
  }

  @Test
  @Order(2)
  @DisplayName("each partition gets some of the hashes")
  void eachPartition() throws Exception {
    for (int partitions : new int[] {2, 3, 7, 10, 16}) {
      boolean[] used = new boolean[partitions];
      Guard.run(() -> manyHashes().forEach(hash -> used[Partition.index(hash, partitions)] = true));
      for (int i = 0; i < partitions; i++) {
        if (!used[i]) {
          throw Rejection.of(
              MASK_FOR_ANY_NUMBER,
              "With %d partitions, index was called for 20,000 hashes of all sizes, and was never %d."
                  .formatted(partitions, i));
        }
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("with a million partitions, the upper half is used, too")
  void manyPartitions() throws Exception {
    int most =
        Guard.call(
            () -> manyHashes().map(hash -> Partition.index(hash, 1_000_000)).max().orElseThrow());
    if (most < 500_000) {
      throw Rejection.plain(
          "With 1,000,000 partitions, index was called for 20,000 hashes of all sizes, and was never more than %,d."
              .formatted(most));
    }
  }

  /** Small ones, and ones that are far apart. */
  private static IntStream manyHashes() {
    int goldenRatio = 0x9E3779B9; // its multiples are spread over all ints
    return IntStream.range(0, 10_000).flatMap(i -> IntStream.of(i, i * goldenRatio));
  }

  @Test
  @Order(4)
  @DisplayName("equal series belong together, also if their sets are in different orders")
  void equalSeries() throws Exception {
    for (List<Series> pair : SeriesSamples.equalPairs()) {
      Guard.run(() -> {
        Series one = pair.getFirst();
        Series other = pair.getLast();
        int first = Partition.of(one, VERY_MANY);
        int second = Partition.of(other, VERY_MANY);
        int again = Partition.of(one, VERY_MANY);
        if (first != again) {
          throw Rejection.plain(
              "The partition of one series was %,d, and then %,d.".formatted(first, again));
        }
        if (first != second) {
          String happened =
              "Two series are equal, and one belongs to partition %,d and the other to %,d."
                  .formatted(first, second);
          boolean isOrder = !List.copyOf(one.labels()).equals(List.copyOf(other.labels()));
          throw isOrder
              ? Rejection.of(
                  EQUAL_SETS_EQUAL_ORDER,
                  happened
                      + " Their labels are iterated in different orders"
                      + (haveEqualHashCodes(one)
                          ? ", also by a HashSet: two of them have the same hash code."
                          : "."))
              : Rejection.of(
                  HASH_IS_THE_SAME_EVERYWHERE, happened + " Their names are different objects.");
        }
      });
    }
  }

  private static boolean haveEqualHashCodes(Series series) {
    return series.labels().stream().map(String::hashCode).distinct().count()
        < series.labels().size();
  }

  @Test
  @Order(5)
  @DisplayName("another JVM, which is asked in another order, says the same")
  void anotherJvm() throws Exception {
    requireSame(
        HASH_IS_THE_SAME_EVERYWHERE,
        PARTITION_IS_REMEMBERED,
        "Another JVM was asked for the same series, the last one first",
        true);
  }

  @Test
  @Order(6)
  @DisplayName("another JVM says the same if its default language and character set are others")
  void anotherLanguage() throws Exception {
    requireSame(
        TEXT_IS_THE_SAME_EVERYWHERE,
        TEXT_IS_THE_SAME_EVERYWHERE,
        "Another JVM was asked, whose default language is Turkish, with Arabic digits, and whose"
            + " default character set is ISO-8859-1",
        false,
        "-Duser.language=tr",
        "-Duser.country=TR",
        "-Duser.extensions=u-nu-arab",
        "-Dfile.encoding=ISO-8859-1");
  }

  /**
   * @param withUnit the belief if it differs only for series with a unit
   * @param without the belief if it differs for others as well
   */
  private static void requireSame(
      ClusterBelief withUnit,
      ClusterBelief without,
      String happened,
      boolean backwards,
      String... options)
      throws Exception {
    List<Series> samples = SeriesSamples.ofEachKind();
    int[] here = new int[samples.size()];
    Guard.run(() -> Arrays.setAll(here, i -> Partition.of(samples.get(i), VERY_MANY)));
    int[] there = OtherJvm.partitions(backwards, options);
    var different =
        IntStream.range(0, here.length).filter(i -> here[i] != there[i]).boxed().toList();
    if (!different.isEmpty()) {
      boolean isUnit = different.stream().allMatch(i -> samples.get(i).unit() != null);
      int i = different.getFirst();
      throw Rejection.of(
          isUnit ? withUnit : without,
          "%s. The partition of %s is %,d there, and %,d here."
              .formatted(happened, samples.get(i), there[i], here[i]));
    }
  }

  @Test
  @Order(7)
  @DisplayName("no partition gets far more series than the others")
  void spread() throws Exception {
    spread(SeriesSamples.withDifferentNames(1_000), "names");
    spread(SeriesSamples.withDifferentLabels(1_000), "labels");
  }

  private static void spread(List<Series> series, String what) throws Exception {
    int[] sizes = new int[16];
    Guard.run(() -> series.forEach(one -> sizes[Partition.of(one, 16)]++));
    int most = IntStream.of(sizes).max().orElseThrow();
    if (most > 150) {
      throw Rejection.of(
          PART_OF_THE_KEY_WILL_DO,
          "Of 1,000 series with different %s, one of 16 partitions has %,d.".formatted(what, most));
    }
  }
}
