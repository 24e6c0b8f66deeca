package cluster.scenes;

import cluster.NoAnswerException;
import cluster.Replica;
import cluster.Stamp;
import cluster.Stamped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kit.Rejection;

/**
 * The replicas of one run, and the network between them and the clients. What goes wrong is said
 * before, so a run can be repeated. All calls come from one thread.
 */
final class PlayedCluster {
  private static final int MOST_MESSAGES = 1_000; // in an operation

  private enum State {
    UP,
    DOWN,
    DOWN_FOR_GOOD
  }

  /**
   * A message, and what became of it.
   *
   * @param operation the number of the operation
   * @param replica the number of the replica, from 0
   * @param sent what was sent; null if it was a question
   * @param held what the replica held when the message had been dealt with
   * @param mishap why there was no answer; empty if there was one
   * @param ignored whether the replica held something that was as new, and kept it
   */
  record Message(
      int operation, int replica, Stamped sent, Stamped held, String mishap, boolean ignored) {
    boolean isStore() {
      return sent != null;
    }

    boolean isAnswered() {
      return mishap.isEmpty();
    }
  }

  /** A message that could have gone wrong. */
  record Sent(int operation, boolean isStore) {}

  private final Absences absences;
  private final Stamped[] held;
  private final State[] states;
  private final List<Mishap> plan; // in the order of the messages
  private final List<Sent> sent = new ArrayList<>();
  private final List<Message> log; // null: nobody wants to read it
  private final Thread thread = Thread.currentThread();
  private final boolean[] failed; // in this operation
  private final NoAnswerException[] failures; // null: not needed yet
  private int operation = -1;
  private int sentInOperation;
  private final Map<Stamp, String> values = new HashMap<>(); // of all stamps that were sent
  private boolean isStampUsedTwice;
  private boolean isCutOff;
  private int next; // in the plan

  PlayedCluster(Absences absences, List<Mishap> plan, boolean isRecorded) {
    this.absences = absences;
    int replicas = absences.replicas();
    held = new Stamped[replicas];
    Arrays.fill(held, Stamped.NOTHING);
    states = new State[replicas];
    Arrays.fill(states, State.UP);
    failed = new boolean[replicas];
    failures = new NoAnswerException[replicas];
    this.plan = plan;
    log = isRecorded ? new ArrayList<>() : null;
  }

  List<Replica> replicas() {
    return IntStream.range(0, held.length).<Replica>mapToObj(PlayedReplica::new).toList();
  }

  void beginOperation() {
    operation++;
    sentInOperation = 0;
    isCutOff = false;
    Arrays.fill(failed, false);
    for (int i = 0; i < states.length; i++) {
      states[i] = states[i] == State.DOWN ? State.UP : states[i];
    }
  }

  /** How many replicas have answered everything that this operation has asked them. */
  int answering() {
    return (int) IntStream.range(0, failed.length).filter(i -> !failed[i]).count();
  }

  /** Whether two values were sent with the same stamp. */
  boolean isStampUsedTwice() {
    return isStampUsedTwice;
  }

  /** The messages that could have gone wrong. */
  List<Sent> sent() {
    return sent;
  }

  /** All messages, if they were recorded. */
  List<Message> log() {
    return log;
  }

  private final class PlayedReplica implements Replica {
    private final int number;

    PlayedReplica(int number) {
      this.number = number;
    }

    @Override
    public Stamped read() throws NoAnswerException {
      return receive(number, null);
    }

    @Override
    public void store(Stamped stamped) throws NoAnswerException {
      receive(number, stamped);
    }

    @Override
    public String toString() {
      return "r" + (number + 1);
    }
  }

  private Stamped receive(int replica, Stamped sent) throws NoAnswerException {
    requireReasonable();
    if (sent != null) {
      String before = values.putIfAbsent(sent.stamp(), sent.value());
      isStampUsedTwice |= before != null && !before.equals(sent.value());
    }
    String mishap = mishap(replica, sent != null);
    boolean arrives = mishap.isEmpty() || mishap.equals("answer lost");
    boolean isIgnored = arrives && sent != null && !isNewer(sent, held[replica]);
    if (arrives && sent != null && !isIgnored) {
      held[replica] = sent;
    }
    if (log != null) {
      log.add(new Message(operation, replica, sent, held[replica], mishap, isIgnored));
    }
    if (!mishap.isEmpty()) {
      failed[replica] = true;
      throw noAnswer(replica);
    }
    return held[replica];
  }

  /**
   * The same object each time: a stack trace for every lost message would take most of the time.
   */
  private NoAnswerException noAnswer(int replica) {
    if (failures[replica] == null) {
      failures[replica] = new NoAnswerException("no answer from r" + (replica + 1));
    }
    return failures[replica];
  }

  private void requireReasonable() {
    if (Thread.currentThread() != thread) {
      throw Rejection.plain(
          "Your code called a replica in another thread than the calling thread, as the text asks,"
              + " so that the test can repeat each case.");
    }
    if (++sentInOperation > MOST_MESSAGES) {
      throw Rejection.of(
          QuorumBelief.SOMEBODY_ANSWERS_IN_THE_END,
          "An operation had sent 1,000 messages, and had not ended.");
    }
  }

  private static boolean isNewer(Stamped one, Stamped other) {
    return one.stamp().compareTo(other.stamp()) > 0;
  }

  private String mishap(int replica, boolean isStore) {
    if (isCutOff) {
      return "cut off";
    }
    if (states[replica] != State.UP || absences.isAway(replica, operation)) {
      return "down";
    }
    int message = sent.size();
    sent.add(new Sent(operation, isStore));
    if (next == plan.size() || plan.get(next).message() != message) {
      return "";
    }
    return switch (plan.get(next++).kind()) {
      case REQUEST_LOST -> "request lost";
      case ANSWER_LOST -> "answer lost";
      case CRASH -> {
        states[replica] = State.DOWN;
        yield "crashes";
      }
      case CRASH_FOR_GOOD -> {
        states[replica] = State.DOWN_FOR_GOOD;
        yield "crashes for good";
      }
      case CUT_OFF -> {
        isCutOff = true;
        yield "cut off";
      }
    };
  }
}
