package virtualthreads;

/**
 * A page that is made of two parts.
 *
 * @param profile the first part: who the customer is
 * @param orders the second part: what they have ordered
 */
public record Page(String profile, String orders) {}
