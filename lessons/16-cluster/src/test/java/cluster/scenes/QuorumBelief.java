package cluster.scenes;

import kit.belief.Misconception;

/** What is believed about a value that several machines hold. */
public enum QuorumBelief implements Misconception {
  ONE_COPY_IS_SAFE(
      "one-copy-is-safe",
      "A write is safe when one replica has it. The others will get it in time.",
      "The replica has it on its disk.",
      "The next reader may ask replicas that don't have it, and the one that has it may be down for"
          + " a week.",
      "A write is safe when more than half of the replicas have it: then every majority that is"
          + " asked later contains one of them.",
      Sections.QUORUM),
  ANY_COPY_WILL_DO(
      "any-copy-will-do",
      "A replica that answers a read tells the truth.",
      "All of them hold the same value.",
      "They hold the same value when nothing goes wrong. The one that you ask may have missed the"
          + " last write.",
      "A single replica may have missed the last write: ask until more than half have answered.",
      Sections.QUORUM),
  ALL_MUST_ANSWER(
      "all-must-answer",
      "An operation is done when all replicas have answered.",
      "Then nothing can be lost.",
      "Then each replica that is down stops everybody. With three replicas, you wait for repairs"
          + " three times as often as with one.",
      "If all must answer, each machine that is down stops everybody: more than half are enough.",
      Sections.QUORUM),
  FIRST_ANSWER_IS_RIGHT(
      "first-answer-is-right",
      "If a majority has answered, any of the answers is right, or the most frequent one.",
      "Most people can't be wrong.",
      "A majority is sure to contain one replica that has the last write, and perhaps only one. It"
          + " is the one with the greatest stamp.",
      "Perhaps a single replica in the majority has the last write: the greatest stamp decides, not"
          + " the first answer or the most frequent one.",
      Sections.QUORUM),
  OWN_COUNT_IS_ENOUGH(
      "own-count-is-enough",
      "A client can number its writes by itself.",
      "Its own numbers grow.",
      "Another client's numbers may be greater, and then replicas keep that client's older value."
          + " They answer all the same.",
      "Another client may have used greater numbers, and then the replicas keep the older value:"
          + " ask a majority for its stamps first, and choose a greater number.",
      Sections.QUORUM),
  FAILED_IS_UNDONE(
      "a-failed-write-is-undone",
      "A write that failed has not happened, so its stamp is free.",
      "The method threw.",
      "Some replica may hold its value. If another value gets the same stamp, nobody can say which"
          + " of the two is the newer one.",
      "A failed write may have reached some replica, and here another value got the same stamp: a"
          + " client must remember the greatest number that it has used.",
      Sections.QUORUM),
  FAILED_CAN_BE_TAKEN_BACK(
      "what-failed-can-be-taken-back",
      "If a write fails, I put the old value back, with a newer stamp.",
      "Then nothing has happened.",
      "Nobody knows what has happened. Perhaps a reader has returned the new value already, or the"
          + " next one will. And putting back can fail half-way, too: then the old value comes up"
          + " later, and looks like the newest one.",
      "A write that has failed can't be taken back: another client may have read its value, and the"
          + " old value with a newer stamp comes up after that. Leave it as it is, and throw.",
      Sections.QUORUM),
  ATTEMPT_NEEDS_A_STAMP(
      "each-attempt-needs-a-stamp",
      "If too few have answered, I begin the write again, with a new stamp.",
      "Then it is sure to be the newest.",
      "Now the value is there with two stamps. A client may read it with the first one, and write"
          + " something else after it. Then the second one comes up: the same write happens twice.",
      "One write has one stamp, however often it is sent: with two, it can happen twice, and"
          + " something else in between.",
      Sections.QUORUM),
  EQUAL_VALUES_ARE_ONE_WRITE(
      "equal-values-are-one-write",
      "If a majority answers with the same value, a majority has it.",
      "What two replicas say alike was written once.",
      "The same value may have been written twice. Then one of the two may hold it from long ago,"
          + " and whoever asks that one and the third gets what was written in between.",
      "Two writes may have written the same value: a majority has it only if their stamps are"
          + " equal, too.",
      Sections.QUORUM),
  READING_CHANGES_NOTHING(
      "reading-changes-nothing",
      "Who only reads has nothing to store.",
      "It does not change the value.",
      "If a write has reached only one replica, one reader sees its value, and the next one does"
          + " not. Time would run backwards.",
      "The value that you return may be on a single replica, and the next reader would not see it:"
          + " make sure that a majority has it before you return it.",
      Sections.QUORUM),
  WHO_STORES_STAMPS(
      "who-stores-stamps",
      "Whoever stores a value gives it a new stamp, a reader too.",
      "Then the value surely wins.",
      "It does, also against a write that was acknowledged meanwhile. If the reader fails in the"
          + " middle, its old value with the new stamp comes up later.",
      "With a new stamp, an old value looks like a new one: a read stores the value with the stamp"
          + " that it has.",
      Sections.QUORUM),
  SOMEBODY_ANSWERS_IN_THE_END(
      "somebody-answers-in-the-end",
      "If I ask often enough, a majority will answer.",
      "Machines are repaired.",
      "Perhaps tomorrow. The caller could do something else meanwhile, if it knew.",
      "The majority may be down for days: ask each replica a few times at most, and then tell the"
          + " caller.",
      Sections.QUORUM);

  private final Details details;

  QuorumBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section QUORUM = new Section("16-cluster", "Two of three");
  }
}
