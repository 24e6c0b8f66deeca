package cluster;

/**
 * Says which of two values is the newer one: the one with the greater number, or, if the numbers
 * are equal, with the name of the client that comes later in the alphabet. No two writes may have
 * the same stamp, even if one of them has failed: nobody could say which value is the newer one.
 *
 * @param number grows with each write
 * @param client the client that wrote the value
 */
public record Stamp(long number, String client) implements Comparable<Stamp> {

  @Override
  public int compareTo(Stamp other) {
    int order = Long.compare(number, other.number);
    return order == 0 ? client.compareTo(other.client) : order;
  }
}
