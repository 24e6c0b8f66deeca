package memorymodel.scenes;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.belief.Misconception;

/** What is believed about when a thread sees what another thread has written. */
public enum MemoryModelBelief implements Misconception {
  THREADS_TAKE_TURNS(
      "threads-take-turns",
      "The threads take turns, a line at a time. So I shuffle the lines, and have all results.",
      "It is how one reads a program, and how a debugger runs it.",
      "Compilers and processors change the order of accesses that one thread can't tell apart."
          + " Another thread can.",
      "Don't just shuffle the lines: without a happens-before edge, another thread may see the"
          + " accesses in another order.",
      Sections.ORDER),
  NEVER_SEEN_SO_FORBIDDEN(
      "never-seen-so-forbidden",
      "What never comes out on my machine is not allowed.",
      "Millions of runs are a lot of evidence.",
      "They tell something of this processor and this compiler. On another one it comes out.",
      "Ask what rules a result out, not whether you have seen it: without a happens-before edge"
          + " nothing does.",
      Sections.ORDER),
  ANYTHING_GOES(
      "anything-goes",
      "If there is a data race, anything may come out.",
      "In C and C++ it is so: a data race is undefined behaviour.",
      "In Java a read returns what some thread has written to that variable. No number comes out"
          + " of nowhere.",
      "Even with a data race a read sees what somebody wrote: look where the number comes from.",
      Sections.RACE),
  VOLATILE_FOR_ITSELF(
      "volatile-for-itself",
      "volatile says something about the volatile variable, and nothing about others.",
      "The word stands before one variable.",
      "Whoever sees what was written to it also sees all that the writer did before.",
      "A read of a volatile variable that sees a write also sees what was done before that write.",
      Sections.HAPPENS_BEFORE),
  VOLATILE_LIKE_A_LOCK(
      "volatile-like-a-lock",
      "Between two accesses of volatile variables nobody else can come in.",
      "`volatile` and `synchronized` are taught together.",
      "volatile keeps nobody out. It orders single accesses, and other threads may come in"
          + " between.",
      "volatile keeps nobody out: between two lines of one thread any line of another one may"
          + " come.",
      Sections.HAPPENS_BEFORE),
  EARLIER_IS_BEFORE(
      ScheduleBelief.RIGHT_WHEN_IT_CAME_OUT_RIGHT,
      "earlier-is-before",
      "What was written a moment ago is seen now.",
      "There is one memory, and the write came first.",
      "\"Happens before\" is not about time. Without an edge, a reader may see the old value for"
          + " ever, or this write without the ones before it.",
      "Earlier is not before: make an edge from the write to the read, by volatile, by the same"
          + " lock on both sides, or by a queue.",
      Sections.HAPPENS_BEFORE),
  COPIED_REFERENCE(
      "copied-reference",
      "A volatile or final field makes the object behind it safe.",
      "The field was the problem, and the field is safe now.",
      "The field holds a reference. What somebody changes in the object later is as unsafe as"
          + " before.",
      "A volatile or final field is safe, not what is changed later in the object behind it:"
          + " publish a copy that nobody changes.",
      Sections.PUBLISH),
  PUBLISHED_IN_PIECES(
      "published-in-pieces",
      "What one method does to an object, others see as a whole.",
      "It is one method, and at its end all is well.",
      "Whoever can reach the object sees it in between, too: empty, or half filled.",
      "Make the new list first, as a whole, and only then let others see it: by one write.",
      Sections.PUBLISH),
  UNMODIFIABLE_IS_A_COPY(
      "unmodifiable-is-a-copy",
      "Collections.unmodifiableList makes a list that never changes.",
      "It is called unmodifiable.",
      "It is a view: nobody can change the list through it, but it shows each change of the list"
          + " behind it. `List.copyOf` copies.",
      "Collections.unmodifiableList shows each later change of the list behind it: List.copyOf"
          + " copies.",
      Sections.PUBLISH),
  MADE_TWICE(
      "made-twice",
      "If two threads make the value at the same time, one of the two is thrown away, and that is"
          + " all.",
      "For a plain computation it is true.",
      "The supplier may open a connection, or count. It was promised that it is called once.",
      "Decide who makes the value before it is made: with compareAndSet afterwards, it has been"
          + " made twice.",
      Sections.LAZY),
  FAILURE_KEPT(
      "failure-kept",
      "What was tried once is done.",
      "A future, or a flag, remembers that the supplier was called.",
      "It failed, and there is no value. Perhaps it works the next time.",
      "After a failure there is no value: keep nothing, so that the next call tries again.",
      Sections.LAZY),
  WAITS_FOR_ANOTHER_VALUE(
      "waits-for-another-value",
      "One lock will do for several lazy values.",
      "It is held only once for each value.",
      "Then who needs one value waits for all others that are being made. If one of them needs"
          + " another one from a second thread, both wait for ever. The supplier is such a lock,"
          + " too: several values may have the same one.",
      "A static lock, or the supplier as the lock, may belong to several values: give each value"
          + " its own lock.",
      Sections.LAZY),
  INTERRUPT_ENDS_THE_WAIT(
      "interrupt-ends-the-wait",
      "Whoever is interrupted can't wait any more.",
      "The call that waits throws an InterruptedException.",
      "The caller was promised the value. Wait again, and set the flag before you return.",
      "The caller was promised the value: wait on, and set the interrupt flag before you return.",
      Sections.LAZY);

  private final Details details;

  MemoryModelBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    details = new Details(id, belief, why, truth, advice, section);
  }

  MemoryModelBelief(
      Misconception general,
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section) {
    details = new Details(id, belief, why, truth, advice, section, Optional.of(general));
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section ORDER = in("The order that you don't see");
    static final Section HAPPENS_BEFORE = in("Happens-before");
    static final Section RACE = in("What a data race may do");
    static final Section PUBLISH = in("Publish it safely");
    static final Section LAZY = in("Make it when it is needed");

    private static Section in(String heading) {
      return new Section("10-memory-model", heading);
    }
  }
}
