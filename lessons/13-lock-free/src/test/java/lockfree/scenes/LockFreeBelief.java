package lockfree.scenes;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.belief.Misconception;

/** What is believed about code without locks. */
public enum LockFreeBelief implements Misconception {
  LOOKED_SO_MAY_WRITE(
      "looked-so-may-write",
      "I have just looked, so I may write.",
      "There is no other line between the look and the write.",
      "There is time between them, and in that time another thread may write something else. `set`"
          + " replaces whatever is there.",
      "set replaces whatever is there by then: compareAndSet replaces only what you have seen.",
      Sections.CAS),
  FAILED_SO_GIVE_UP(
      ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN,
      "failed-so-give-up",
      "If compareAndSet returns false, the method has failed.",
      "`false` usually means no.",
      "Here it means that another thread came first, and nothing else. What you wanted may still be"
          + " possible: look again, and decide again.",
      "A compareAndSet that fails says only that another thread came first: read again, decide"
          + " again, and try again.",
      Sections.CAS),
  SAME_TRY_AGAIN(
      "same-try-again",
      "If compareAndSet fails, I call it again until it succeeds.",
      "Trying again is the advice.",
      "With the same expected value it fails again and again: the register does not hold that value"
          + " any more. Each try needs a new look.",
      "Each try begins with a new look: a compareAndSet with an old expected value can't succeed.",
      Sections.CAS),
  DECIDED_ONCE(
      "decided-once",
      "I have compared already, so in the loop I only have to write.",
      "The comparison comes first, and then the loop.",
      "Each time the compareAndSet fails, the register holds another number. What you have decided"
          + " about the old number does not hold for the new one.",
      "After each failed compareAndSet there is another number: compare again, in the loop.",
      Sections.CAS),
  IT_IS_THERE_SO_I_DID_IT(
      "it-is-there-so-i-did-it",
      "The register holds enough now, so my call has raised it.",
      "That is what the call was for.",
      "Perhaps another thread has put the number there. Then two threads both say that they have"
          + " set the record.",
      "Another thread may have put it there: return true only if your own compareAndSet has"
          + " replaced a smaller number.",
      Sections.CAS),
  INTERRUPTED_SO_GIVE_UP(
      "interrupted-so-give-up",
      "A thread that is interrupted stops trying.",
      "`sleep` between two tries throws an `InterruptedException`, and something has to be done.",
      "An interrupt asks a thread to stop *waiting*. Here nobody waits: the next try may succeed at"
          + " once. `Thread.onSpinWait()` makes a pause that no interrupt ends.",
      "Nobody waits here, so an interrupt changes nothing: try again, and leave the flag as it is.",
      Sections.CAS),
  A_SHORT_LOCK_IS_NONE(
      "a-short-lock-is-none",
      "A lock that is held for a moment only holds up nobody.",
      "The code between lock and unlock takes no time.",
      "The system may stop a thread at any moment, also in there, for as long as it likes. All"
          + " others then wait. A loop that waits for a flag is blocking, too.",
      "A thread may be stopped while it holds the lock, and then all others wait: let each change"
          + " be one compareAndSet.",
      Sections.PROGRESS),
  SAME_REFERENCE_NOTHING_CHANGED(
      "same-reference-nothing-changed",
      "If compareAndSet finds what I have seen, nothing has changed meanwhile.",
      "It compares, and it is the same.",
      "The same node may have been away and have come back, with another node below it. Compare and"
          + " set sees the reference, and nothing of what happened in between.",
      "The node on top is the same as before, and what is below it is not: make a new node for each"
          + " push, or count the changes in a stamp.",
      Sections.ABA),
  ATOMIC_COSTS_NOTHING(
      "atomic-costs-nothing",
      "An atomic addition takes no lock, so I can do it for each element.",
      "It is a single call, without any waiting.",
      "All threads need the same piece of memory for it, and only one processor has it at a time."
          + " They queue for it as they would for a lock.",
      "Each atomic addition is a trip to what all threads share: add up alone first, and make one"
          + " trip for each count.",
      Sections.ADDERS),
  A_READING_IS_A_SNAPSHOT(
      "a-reading-is-a-snapshot",
      "If I look until nothing has changed, I get a snapshot.",
      "Two looks that are equal can't both be wrong.",
      "While others go on adding, no two looks are equal. Then the call never ends, although nobody"
          + " is stopped.",
      "While others add, no two looks are equal, and the loop never ends: look once, and promise no"
          + " snapshot.",
      Sections.ADDERS),
  READING_TAKES_AWAY(
      "reading-takes-away",
      "Reading a counter and setting it back belong together.",
      "`sumThenReset` is there, and it is one call.",
      "The next one who asks finds nothing. Whoever only wants to know must leave the counts as"
          + " they are.",
      "Who asks for the counts must leave them as they are: the next one wants to know, too.",
      Sections.ADDERS),
  ONE_WRITER_NEEDS_NOTHING(
      ScheduleBelief.RIGHT_WHEN_IT_CAME_OUT_RIGHT,
      "one-writer-needs-nothing",
      "A plain field will do, as long as no addition gets lost.",
      "With one writer, nothing gets lost. And all tests pass on my machine.",
      "Nothing says when another thread sees a plain write, nor whether it sees it before or after"
          + " what was written earlier. It may see the new number, and not yet the item.",
      "Another thread sees a plain write at some time, in any order, or never: release it, and let"
          + " the reader acquire it.",
      Sections.RELEASE),
  NUMBER_BEFORE_ITEM(
      "number-before-item",
      "It doesn't matter whether the item or its number is written first.",
      "Both lines are in the same method, and both are done in the end.",
      "Between the two lines, the other thread already acts on what it has been told: it reads an"
          + " item that is not there yet, or overwrites one that is still being read.",
      "Tell the other thread last: first the item, then the number that says that it is there.",
      Sections.RELEASE),
  ONE_PLACE_STAYS_EMPTY(
      "one-place-stays-empty",
      "A ring has to keep one place empty, or full looks like empty.",
      "With two indexes that go round, both are equal in both cases.",
      "That is so if the indexes go back to 0. If you count all items that were ever put in and"
          + " taken, the difference says how many there are.",
      "Count what was ever put in and taken, and let the numbers grow: their difference is the"
          + " number of items, also when the ring is full.",
      Sections.RELEASE);

  private final Details details;

  LockFreeBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  LockFreeBelief(
      Misconception general,
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section) {
    this.details = new Details(id, belief, why, truth, advice, section, Optional.of(general));
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section CAS = in("Compare and set, and try again");
    static final Section PROGRESS = in("Who can hold up whom?");
    static final Section ABA = in("The same node, another stack: ABA");
    static final Section ADDERS = in("Many writers: adders");
    static final Section RELEASE = in("One writer: release and acquire");

    private static Section in(String heading) {
      return new Section("13-lock-free", heading);
    }
  }
}
