package cluster;

/**
 * What several tasks have found together.
 *
 * @param count how many values there are; may be 0
 * @param min the least of them; {@code Long.MAX_VALUE} if there are none
 * @param max the greatest of them; {@code Long.MIN_VALUE} if there are none
 * @param sum all of them, added up
 */
public record Totals(long count, long min, long max, long sum) {}
