package cluster.scenes;

import cluster.Stamped;
import cluster.scenes.PlayedCluster.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kit.Rejection;

/** Tells how a run went wrong, and why: by what was sent, and by who had answered. */
final class QuorumExplanation {
  private static final int WIDTH = 78;

  private final QuorumScript script;
  private final PlayedCluster cluster;
  private final List<QuorumExploration.Outcome> outcomes = new ArrayList<>();
  private String due; // what the last operation, if it was a read, should have returned
  private boolean isAcknowledged; // whether that was acknowledged, and not only read

  QuorumExplanation(QuorumScript script, PlayedCluster cluster) {
    this.script = script;
    this.cluster = cluster;
  }

  void ended(QuorumExploration.Outcome outcome, SingleCopy copy, boolean isWell) {
    outcomes.add(outcome);
    if (!isWell) {
      due = copy.value();
      isAcknowledged = copy.isAcknowledged();
    }
  }

  Rejection rejection() {
    int last = outcomes.size() - 1;
    var outcome = outcomes.getLast();
    var step = script.steps().get(last);
    Rejection verdict;
    if (outcome.isUnavailable()) {
      verdict =
          Rejection.of(
              QuorumBelief.ALL_MUST_ANSWER,
              "%d of %d replicas answered everything that they were asked, and the last operation below threw: %s."
                  .formatted(
                      cluster.answering(), script.replicas(), outcome.failure().getMessage()));
    } else if (outcome.failure() != null) {
      verdict = Rejection.plain("The last operation below threw %s.".formatted(outcome.failure()));
    } else if (!isWritten(outcome.value())) {
      verdict =
          Rejection.plain(
              "The last operation below returned %s, which nobody has written."
                  .formatted(outcome.value() == null ? "null" : '"' + outcome.value() + '"'));
    } else if (cluster.isStampUsedTwice()) {
      verdict =
          Rejection.of(QuorumBelief.FAILED_IS_UNDONE, "Two values were sent with the same stamp.");
    } else {
      verdict =
          Rejection.of(
              cause(last, outcome.value()),
              "%s %s, and then %s read %s.%s"
                  .formatted(
                      quoted(due),
                      isAcknowledged ? "was acknowledged" : "had been read",
                      step.client(),
                      quoted(outcome.value()),
                      numbers(last)));
    }
    return verdict.drawn(String.join("\n", history()));
  }

  private boolean isWritten(String value) {
    return value != null
        && (value.isEmpty() || script.steps().stream().anyMatch(s -> s.value().equals(value)));
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "nothing" : value;
  }

  /** Why the last operation has read something old. */
  private QuorumBelief cause(int last, String read) {
    if (answered(last, false) < script.majority()) {
      return QuorumBelief.ANY_COPY_WILL_DO;
    }
    boolean hasMissedOne =
        !newest(last).equals(read) || readsOfDue(last).anyMatch(i -> !newest(i).equals(due));
    if (hasMissedOne) {
      return QuorumBelief.FIRST_ANSWER_IS_RIGHT;
    }
    if (isAcknowledged && answered(operationThatWrote(), true) < script.majority()) {
      return QuorumBelief.ONE_COPY_IS_SAFE;
    }
    var stamps = new GivenStamps(script, cluster.log());
    if (stamps.areTakenBack()) {
      return QuorumBelief.FAILED_CAN_BE_TAKEN_BACK;
    }
    if (stamps.areGivenTwice()) {
      return QuorumBelief.ATTEMPT_NEEDS_A_STAMP;
    }
    if (isAcknowledged) {
      return stamps.areGivenByReader()
          ? QuorumBelief.WHO_STORES_STAMPS
          : QuorumBelief.OWN_COUNT_IS_ENOUGH;
    }
    return hasMixedEqualValues(last)
        ? QuorumBelief.EQUAL_VALUES_ARE_ONE_WRITE
        : QuorumBelief.READING_CHANGES_NOTHING;
  }

  /** The value with the greatest stamp among the answers to a read. */
  private String newest(int operation) {
    return answersToRead(operation)
        .max(Comparator.comparing(Stamped::stamp))
        .map(Stamped::value)
        .orElse("");
  }

  private Stream<Stamped> answersToRead(int operation) {
    return messages(operation)
        .filter(message -> !message.isStore() && message.isAnswered())
        .map(Message::held);
  }

  /** The reads that have returned before what was due in the last operation. */
  private IntStream readsOfDue(int last) {
    return IntStream.range(0, last)
        .filter(i -> script.steps().get(i).isRead() && due.equals(outcomes.get(i).value()));
  }

  /** Whether one of them has got that value with several stamps. */
  private boolean hasMixedEqualValues(int last) {
    return readsOfDue(last)
        .anyMatch(
            i -> answersToRead(i).filter(held -> held.value().equals(due)).distinct().count() > 1);
  }

  private String numbers(int last) {
    int read = answered(last, false);
    if (!isAcknowledged) {
      return "";
    }
    return " %d of %d replicas had answered when %s was stored, and %d when it was read."
        .formatted(answered(operationThatWrote(), true), script.replicas(), due, read);
  }

  /** The last operation that has written the value that was due, if possible successfully. */
  private int operationThatWrote() {
    List<Integer> those =
        IntStream.range(0, outcomes.size())
            .filter(i -> script.steps().get(i).value().equals(due))
            .boxed()
            .sorted(Comparator.comparing(i -> outcomes.get(i).failure() == null))
            .toList();
    return those.getLast();
  }

  /** How many replicas have answered such a message in an operation. */
  private int answered(int operation, boolean isStore) {
    return (int)
        messages(operation)
            .filter(message -> message.isStore() == isStore && message.isAnswered())
            .mapToInt(Message::replica)
            .distinct()
            .count();
  }

  private Stream<Message> messages(int operation) {
    return cluster.log().stream().filter(message -> message.operation() == operation);
  }

  /** All that happened, a line for each round of messages. */
  private List<String> history() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < outcomes.size(); i++) {
      var step = script.steps().get(i);
      lines.add(step.text());
      addRounds(lines, messages(i).toList());
      lines.add("  " + ending(step, outcomes.get(i)));
    }
    lines.add("(a@1B: the value a with the stamp 1, B. r1, r2 and so on are the replicas.)");
    return lines;
  }

  private static String ending(QuorumScript.Step step, QuorumExploration.Outcome outcome) {
    if (outcome.failure() != null) {
      return outcome.isUnavailable() ? "fails: unavailable" : "fails: " + outcome.failure();
    }
    return step.isRead() ? "returns " + quoted(outcome.value()) : "returns: acknowledged";
  }

  private static void addRounds(List<String> lines, List<Message> messages) {
    String line = "";
    String round = "";
    for (Message message : messages) {
      String what = message.isStore() ? "stores " + QuorumExploration.text(message.sent()) : "asks";
      String item = " r%d: %s".formatted(message.replica() + 1, answer(message));
      boolean isSame = what.equals(round);
      if (isSame && line.length() + item.length() < WIDTH) {
        line += "," + item;
      } else {
        lines.add(isSame ? line + "," : line);
        line = isSame ? "   " + item : "  " + what + item;
        round = what;
      }
    }
    lines.add(line);
    lines.removeIf(String::isEmpty);
  }

  private static String answer(Message message) {
    if (!message.isAnswered()) {
      return message.mishap();
    }
    if (!message.isStore()) {
      return QuorumExploration.text(message.held());
    }
    return message.ignored() ? "keeps " + QuorumExploration.text(message.held()) : "stored";
  }
}
