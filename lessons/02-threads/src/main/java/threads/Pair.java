package threads;

/**
 * A pair of results.
 *
 * @param first the first result; may be null
 * @param second the second result; may be null
 */
public record Pair<A, B>(A first, B second) {}
