// kind: asks no more replicas than it needs, and stores only where the value is missing
package cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private final int majority;
  private long number;

  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = new ArrayList<>(replicas);
    majority = replicas.size() / 2 + 1;
  }

  public void write(String value) throws UnavailableException {
    long greatest = newest(ask()).stamp().number();
    number = 1 + Math.max(number, greatest);
    spread(new Stamped(new Stamp(number, client), value), new HashMap<>());
  }

  public String read() throws UnavailableException {
    Map<Replica, Stamped> answers = ask();
    Stamped newest = newest(answers);
    answers.values().removeIf(held -> !held.equals(newest));
    spread(newest, answers);
    return newest.value();
  }

  private Map<Replica, Stamped> ask() throws UnavailableException {
    var answers = new HashMap<Replica, Stamped>();
    for (Replica replica : replicas) {
      if (answers.size() < majority) {
        try {
          answers.put(replica, replica.read());
        } catch (NoAnswerException e) {
          continue;
        }
      }
    }
    require(answers.size());
    return answers;
  }

  private static Stamped newest(Map<Replica, Stamped> answers) {
    return answers.values().stream().max(Comparator.comparing(Stamped::stamp)).orElseThrow();
  }

  private void spread(Stamped value, Map<Replica, Stamped> holders) throws UnavailableException {
    for (Replica replica : replicas) {
      if (holders.size() < majority && !holders.containsKey(replica)) {
        try {
          replica.store(value);
          holders.put(replica, value);
        } catch (NoAnswerException e) {
          continue;
        }
      }
    }
    require(holders.size());
  }

  private void require(int answers) throws UnavailableException {
    if (answers < majority) {
      throw new UnavailableException(answers + " answers, and " + majority + " are needed");
    }
  }
}
