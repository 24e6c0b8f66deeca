// kind: asks each replica up to three times, through one method for both kinds of question
package cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public final class Quorum {
  private static final int TRIES = 3;

  @FunctionalInterface
  private interface Question<T> {
    T ask(Replica replica) throws NoAnswerException;
  }

  private final String client;
  private final List<? extends Replica> replicas;
  private Stamp last;

  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = replicas;
    last = new Stamp(0, client);
  }

  public void write(String value) throws UnavailableException {
    Stamp newest = newest().stamp();
    Stamp greatest = newest.compareTo(last) > 0 ? newest : last;
    last = new Stamp(greatest.number() + 1, client);
    storeEverywhere(new Stamped(last, value));
  }

  public String read() throws UnavailableException {
    Stamped newest = newest();
    storeEverywhere(newest);
    return newest.value();
  }

  private Stamped newest() throws UnavailableException {
    return Collections.max(majorityOf(Replica::read), Comparator.comparing(Stamped::stamp));
  }

  private void storeEverywhere(Stamped stamped) throws UnavailableException {
    majorityOf(replica -> {
      replica.store(stamped);
      return stamped;
    });
  }

  private <T> List<T> majorityOf(Question<T> question) throws UnavailableException {
    var answers = new ArrayList<T>();
    var silent = new ArrayList<Replica>(replicas);
    for (int i = 0; i < TRIES; i++) {
      for (Replica replica : List.copyOf(silent)) {
        try {
          answers.add(question.ask(replica));
          silent.remove(replica);
        } catch (NoAnswerException e) {
          // It is asked again in the next round.
        }
      }
    }
    if (2 * answers.size() < replicas.size()) {
      throw new UnavailableException("no answer from " + silent);
    }
    return answers;
  }
}
