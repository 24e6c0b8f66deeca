// misconception: any-copy-will-do
// says: and then
// from: reference
package cluster;

import java.util.List;

/** Exercise 16.4: asks a majority, and stores at a majority, in each read and in each write. */
public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private String known; // the last that this client has read
  private long lastNumber; // the greatest that this client has used, also in a write that failed

  /** A new client. */
  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = List.copyOf(replicas);
  }

  /** Writes a value. */
  public void write(String value) throws UnavailableException {
    lastNumber = Math.max(lastNumber, newest().stamp().number()) + 1;
    store(new Stamped(new Stamp(lastNumber, client), value));
  }

  /** Reads the value. */
  public String read() throws UnavailableException {
    if (known != null) {
      try {
        return known = fresh();
      } catch (UnavailableException e) {
        return known; // better than nothing
      }
    }
    return known = fresh();
  }

  private String fresh() throws UnavailableException {
    Stamped newest = newest();
    store(newest); // perhaps a single replica has it, and the next reader does not ask that one
    return newest.value();
  }

  private Stamped newest() throws UnavailableException {
    Stamped newest = Stamped.NOTHING;
    int answers = 0;
    for (Replica replica : replicas) {
      try {
        Stamped held = replica.read();
        answers++;
        if (held.stamp().compareTo(newest.stamp()) > 0) {
          newest = held;
        }
      } catch (NoAnswerException e) {
        // Perhaps the others are enough.
      }
    }
    requireMajority(answers);
    return newest;
  }

  private void store(Stamped stamped) throws UnavailableException {
    int answers = 0;
    for (Replica replica : replicas) {
      try {
        replica.store(stamped);
        answers++;
      } catch (NoAnswerException e) {
        // Perhaps the others are enough.
      }
    }
    requireMajority(answers);
  }

  private void requireMajority(int answers) throws UnavailableException {
    if (answers <= replicas.size() / 2) {
      throw new UnavailableException(
          "only %d of %d replicas have answered".formatted(answers, replicas.size()));
    }
  }
}
