package threads;

/**
 * Two results.
 *
 * @param first may be null
 * @param second may be null
 */
public record Pair<A, B>(A first, B second) {}
