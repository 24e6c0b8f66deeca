// kind: a read stores where an older value is, and counts the others as they are
package cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private long greatest;

  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = new ArrayList<>(replicas);
  }

  public void write(String value) throws UnavailableException {
    newest(ask());
    greatest++;
    Stamped mine = new Stamped(new Stamp(greatest, client), value);
    int stored = 0;
    for (Replica replica : replicas) {
      stored += stores(replica, mine) ? 1 : 0;
    }
    requireMajority(stored);
  }

  public String read() throws UnavailableException {
    Map<Replica, Stamped> held = ask();
    Stamped newest = newest(held);
    int have = 0;
    for (var each : held.entrySet()) {
      have += each.getValue().equals(newest) || stores(each.getKey(), newest) ? 1 : 0;
    }
    requireMajority(have);
    return newest.value();
  }

  private Map<Replica, Stamped> ask() throws UnavailableException {
    Map<Replica, Stamped> held = new LinkedHashMap<>();
    for (Replica replica : replicas) {
      try {
        held.put(replica, replica.read());
      } catch (NoAnswerException e) {
        // it is not in the majority
      }
    }
    requireMajority(held.size());
    return held;
  }

  private Stamped newest(Map<Replica, Stamped> held) {
    Stamped newest = Stamped.NOTHING;
    for (Stamped each : held.values()) {
      newest = each.stamp().compareTo(newest.stamp()) > 0 ? each : newest;
    }
    greatest = Math.max(greatest, newest.stamp().number());
    return newest;
  }

  private static boolean stores(Replica replica, Stamped stamped) {
    try {
      replica.store(stamped);
      return true;
    } catch (NoAnswerException e) {
      return false;
    }
  }

  private void requireMajority(int answers) throws UnavailableException {
    if (2 * answers < replicas.size() + 1) {
      throw new UnavailableException(answers + " answers");
    }
  }
}
