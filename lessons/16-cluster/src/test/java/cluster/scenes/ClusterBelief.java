package cluster.scenes;

import kit.belief.Misconception;

/** What is believed about keys, results and requests that belong to several machines. */
public enum ClusterBelief implements Misconception {
  ABS_IS_NOT_NEGATIVE(
      "abs-is-never-negative",
      "Math.abs makes every number positive.",
      "That is what an absolute value is.",
      "There is one negative `int` more than there are positive ones. `Math.abs` of"
          + " `Integer.MIN_VALUE` is `Integer.MIN_VALUE`.",
      "Math.abs(Integer.MIN_VALUE) is negative, because there is no such positive int: use"
          + " Math.floorMod.",
      Sections.PARTITION),
  REMAINDER_IS_NOT_NEGATIVE(
      "remainder-is-never-negative",
      "hash % n is one of 0 to n - 1.",
      "It is, for the numbers that one tries out.",
      "In Java, the remainder has the sign of the dividend, and half of all hash codes are"
          + " negative.",
      "In Java, a remainder has the sign of the dividend, and hash codes may be negative: use"
          + " Math.floorMod.",
      Sections.PARTITION),
  MASK_FOR_ANY_NUMBER(
      "mask-for-any-number",
      "hash & (n - 1) is the remainder.",
      "`HashMap` does it like this.",
      "It is the remainder if n is a power of two, and `HashMap` makes sure of that. With another"
          + " n, some partitions never get a key.",
      "hash & (n - 1) is the remainder only if n is a power of two: use Math.floorMod.",
      Sections.PARTITION),
  HASH_IS_THE_SAME_EVERYWHERE(
      "hash-code-is-the-same-everywhere",
      "Equal objects have the same hash code everywhere.",
      "Equal objects must have equal hash codes, and strings have the same one on all machines.",
      "They must have it within one JVM. `Object.hashCode`, and with it that of every enum"
          + " constant, is another number in each JVM. So is that of a record with an enum in it.",
      "hashCode promises nothing beyond one JVM, and that of an enum constant is another one in"
          + " each: calculate from what is promised, such as the characters of its name.",
      Sections.PARTITION),
  EQUAL_SETS_EQUAL_ORDER(
      "equal-sets-in-equal-order",
      "Equal sets are iterated in the same order.",
      "The same elements are in it.",
      "A set promises no order. `Set.of` even changes it from one JVM to the next, on purpose.",
      "Equal sets may be iterated in different orders: sort the elements, or combine them so that"
          + " the order does not matter.",
      Sections.PARTITION),
  PARTITION_IS_REMEMBERED(
      "partition-is-remembered",
      "A key belongs to the partition that it got when it came first.",
      "With a counter, the keys are spread perfectly.",
      "Another machine sees the keys in another order, and its counter knows nothing of this one.",
      "Another machine is asked in another order, and does not know what you have remembered:"
          + " calculate the partition from the key and from nothing else.",
      Sections.PARTITION),
  TEXT_IS_THE_SAME_EVERYWHERE(
      "text-is-the-same-everywhere",
      "toLowerCase and getBytes give the same everywhere.",
      "They take no argument that could differ.",
      "Without an argument, they use the default language and the default character set of the"
          + " machine. In Turkish, the small letter of I is not i.",
      "Without an argument, methods for text use the machine's default language or character set:"
          + " name a Locale and a Charset, or leave the text as it is.",
      Sections.PARTITION),
  PART_OF_THE_KEY_WILL_DO(
      "part-of-the-key-will-do",
      "One field of the key is enough to choose the partition.",
      "Equal keys have equal fields, so nothing is torn apart.",
      "If many keys have the same value in this field, one machine gets all of them, and the others"
          + " wait for it.",
      "If many keys agree in what you look at, one machine gets them all: let the whole key"
          + " decide.",
      Sections.PARTITION),
  EXECUTED_ONCE(
      "executed-once",
      "Each task is executed once, so each result comes once.",
      "I have submitted it once.",
      "If an answer is late or lost, the task is executed again, and then there are two results.",
      "A task may be executed again, because nobody knew that it was done: keep what you have by"
          + " the id of the task.",
      Sections.AT_LEAST_ONCE),
  EQUAL_NUMBERS_ARE_DUPLICATES(
      "equal-numbers-are-duplicates",
      "If a result equals one that I have, it is the same one.",
      "A duplicate has the same numbers.",
      "Two different tasks may find the same numbers, and both count.",
      "Different tasks may find the same numbers: only the id says that two results are one.",
      Sections.AT_LEAST_ONCE),
  DUPLICATES_FOLLOW(
      "duplicates-follow",
      "A duplicate comes right behind the first one, or has a number that I am past.",
      "Tasks are numbered in the order in which they are submitted.",
      "A duplicate may come at any time, and a straggler may come last though its number is small.",
      "Results come in any order, and a duplicate comes at any time: the last id, or the greatest,"
          + " does not say which ones you have.",
      Sections.AT_LEAST_ONCE),
  GROUPS_DO_NOT_OVERLAP(
      "groups-do-not-overlap",
      "With the totals and the ids of a group, I can merge it with every other group.",
      "The ids tell me what is in it.",
      "If a group contains one task that you have, and one that you don't, its total helps you with"
          + " neither. What has been added up can't be taken apart.",
      "A total can't be taken apart: if two groups may overlap, keep the part of each task.",
      Sections.AT_LEAST_ONCE),
  MERGE_MAY_CHANGE_THEM(
      "merge-may-change-them",
      "After a merge, nobody needs the two old results.",
      "One of them can become the new one, and that saves a copy.",
      "Others may hold them, and may merge them again: with a third one, or because the answer was"
          + " lost.",
      "Somebody may merge the old results again: make a new object, and let the old ones be.",
      Sections.AT_LEAST_ONCE),
  NOTHING_IS_ZERO(
      "nothing-is-zero",
      "Nothing is a result of zeros.",
      "A sum and a count begin at 0.",
      "For a minimum, 0 is a number like any other.",
      "Begin with what changes no result: the greatest long for a minimum, the smallest for a"
          + " maximum.",
      Sections.AT_LEAST_ONCE);

  private final Details details;

  ClusterBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section PARTITION = in("Partition, shuffle, combine");
    static final Section AT_LEAST_ONCE = in("At least once");

    private static Section in(String heading) {
      return new Section("16-cluster", heading);
    }
  }
}
