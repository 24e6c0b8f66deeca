package cluster;

import java.util.List;

/**
 * Exercise 16.4: a value that is safe on several machines, while some of them don't answer.
 *
 * <p>An object of this class is one client. Several clients use the same replicas, one operation
 * after the other. They share nothing else, and a new client knows nothing of what happened before.
 *
 * <p>To all clients together it looks as if there were a single copy of the value, which is read
 * and written in one step:
 *
 * <ul>
 *   <li>An operation that returns has taken its step between its beginning and its end.
 *   <li>A write that throws has failed, and nobody knows what has become of it: it takes its step
 *       at some time after it was begun, perhaps much later, or never.
 * </ul>
 *
 * <p>So no write that has returned is lost, and once a read has returned a value, no later read
 * returns what was there before.
 *
 * <p>A majority is more than half of the replicas: two of three, three of five. If there is a
 * majority that answers everything that an operation asks, then the operation returns, whatever the
 * other replicas do. Otherwise it may throw.
 *
 * <p>An operation calls the replicas in the calling thread. It may call a replica again that has
 * not answered, but not for ever.
 */
public final class Quorum {

  private final String client;
  private final List<Replica> replicas;

  /**
   * A new client.
   *
   * @param client the name of this client; no other client ever has the same
   * @param replicas the replicas, an odd number of them, at least three
   */
  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = List.copyOf(replicas);
  }

  /**
   * Writes a value.
   *
   * @param value not null, and not empty; it may have been written before
   * @throws UnavailableException if too few replicas have answered. The value may be read later
   *     nevertheless
   */
  public void write(String value) throws UnavailableException {
    throw new UnsupportedOperationException(
        "Find out which stamps there are, choose a greater one, and store the value. Who must have"
            + " answered before you return?");
  }

  /**
   * Reads the value.
   *
   * @return the value; empty if nothing was written
   * @throws UnavailableException if too few replicas have answered
   */
  public String read() throws UnavailableException {
    throw new UnsupportedOperationException(
        "Ask the replicas, and return the newest value. Who must hold it before you return?");
  }
}
