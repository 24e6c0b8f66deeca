// misconception: who-stores-stamps
// says: an old value looks like a new one
// from: reference
package cluster;

import java.util.List;

public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private long lastNumber; // the greatest that this client has used, also in a write that failed

  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = List.copyOf(replicas);
  }

  public void write(String value) throws UnavailableException {
    lastNumber = Math.max(lastNumber, newest().stamp().number()) + 1;
    store(new Stamped(new Stamp(lastNumber, client), value));
  }

  public String read() throws UnavailableException {
    Stamped newest = newest();
    lastNumber = Math.max(lastNumber, newest.stamp().number()) + 1;
    store(new Stamped(new Stamp(lastNumber, client), newest.value()));
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
