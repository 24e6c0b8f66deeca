// misconception: equal-values-are-one-write
// says: had been read
// from: reference
package cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Exercise 16.4: asks a majority, and stores at a majority, in each read and in each write. */
public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private long lastNumber; // the greatest that this client has used, also in a write that failed

  /** A new client. */
  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = List.copyOf(replicas);
  }

  /** Writes a value. */
  public void write(String value) throws UnavailableException {
    lastNumber = Math.max(lastNumber, newest(new ArrayList<>()).stamp().number()) + 1;
    store(new Stamped(new Stamp(lastNumber, client), value));
  }

  /** Reads the value. */
  public String read() throws UnavailableException {
    var values = new ArrayList<String>();
    Stamped newest = newest(values);
    if (Collections.frequency(values, newest.value()) <= replicas.size() / 2) {
      store(newest); // perhaps a single replica has it
    }
    return newest.value();
  }

  private Stamped newest(List<String> values) throws UnavailableException {
    Stamped newest = Stamped.NOTHING;
    int answers = 0;
    for (Replica replica : replicas) {
      try {
        Stamped held = replica.read();
        answers++;
        values.add(held.value());
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
