package forkjoin.scenes;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Something to sort: compared by its key alone, so that items may be equal and can still be told
 * apart.
 *
 * @param place where it stood at first
 */
public record Item(int key, int place) {
  /** By the key. */
  public static final Comparator<Item> BY_KEY = Comparator.comparingInt(Item::key);

  /** Items with these keys. */
  public static Item[] withKeys(int... keys) {
    return IntStream.range(0, keys.length)
        .mapToObj(place -> new Item(keys[place], place))
        .toArray(Item[]::new);
  }

  /** So many items in disorder. */
  public static Item[] shuffled(int n, int keys) {
    // 7919 is a prime that divides no n used here: neighbours get keys far from each other.
    return withKeys(IntStream.range(0, n).map(i -> (int) (i * 7_919L % n % keys)).toArray());
  }

  @Override
  public String toString() {
    return Integer.toString(key);
  }
}
