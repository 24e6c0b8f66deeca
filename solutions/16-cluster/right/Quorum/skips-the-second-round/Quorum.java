// kind: a read stores nothing if a majority holds the value already
package cluster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class Quorum {

  private final String client;
  private final List<Replica> replicas;
  private long greatest; // of all numbers that this client has seen or used

  public Quorum(String client, List<? extends Replica> replicas) {
    this.client = client;
    this.replicas = List.copyOf(replicas);
  }

  public void write(String value) throws UnavailableException {
    newestOf(answers());
    greatest++;
    store(new Stamped(new Stamp(greatest, client), value));
  }

  public String read() throws UnavailableException {
    List<Stamped> answers = answers();
    Stamped newest = newestOf(answers);
    if (!isMajority(answers.stream().filter(newest::equals).count())) {
      store(newest);
    }
    return newest.value();
  }

  private List<Stamped> answers() throws UnavailableException {
    List<Stamped> answers = replicas.stream().flatMap(Quorum::answer).toList();
    requireMajority(answers.size());
    return answers;
  }

  private static Stream<Stamped> answer(Replica replica) {
    try {
      return Stream.of(replica.read());
    } catch (NoAnswerException e) {
      return Stream.empty();
    }
  }

  private Stamped newestOf(List<Stamped> answers) {
    Optional<Stamped> newest =
        answers.stream().reduce((a, b) -> a.stamp().compareTo(b.stamp()) < 0 ? b : a);
    greatest = Math.max(greatest, newest.orElseThrow().stamp().number());
    return newest.orElseThrow();
  }

  private void store(Stamped stamped) throws UnavailableException {
    requireMajority(replicas.stream().filter(replica -> isStored(replica, stamped)).count());
  }

  private static boolean isStored(Replica replica, Stamped stamped) {
    try {
      replica.store(stamped);
      return true;
    } catch (NoAnswerException e) {
      return false;
    }
  }

  private boolean isMajority(long answers) {
    return answers > replicas.size() / 2;
  }

  private void requireMajority(long answers) throws UnavailableException {
    if (!isMajority(answers)) {
      throw new UnavailableException("too few answers: " + answers);
    }
  }
}
