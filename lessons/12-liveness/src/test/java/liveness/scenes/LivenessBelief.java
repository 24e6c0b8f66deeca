package liveness.scenes;

import kit.belief.Misconception;

/** What is believed about threads that wait for each other. */
public enum LivenessBelief implements Misconception {
  NUMBERS_ARE_UNIQUE(
      "numbers-are-unique",
      "Two objects never have the same number, so there is always a smaller one.",
      "An id identifies something, and an identity hash code even has identity in its name.",
      "Ids are unique only where somebody makes sure of it. `System.identityHashCode` gives an"
          + " `int`, and two objects may have the same one. With equal numbers, the order of the"
          + " locks is again the order of the arguments.",
      "Two objects may have the same number, and then your order does not say which lock comes"
          + " first: decide that case too, for example with one more lock that is taken before"
          + " both.",
      Sections.ORDER),
  TRIED_AND_DROPPED(
      "tried-and-dropped",
      "If I don't get the lock, I give up, and nobody is hurt.",
      "`tryLock` never waits, so there is no deadlock.",
      "There is no deadlock, and the work is not done either. Liveness means that what was asked"
          + " for happens some day.",
      "tryLock says that the lock is taken now, and not that the work need not be done: give back"
          + " what you hold, pause, and try again.",
      Sections.BACK_OFF),
  GIVING_WAY_IS_ENOUGH(
      "giving-way-is-enough",
      "Threads that give way can't block each other.",
      "Nobody holds a lock while waiting for another one, so it can't be a deadlock.",
      "If both give way at the same time, and both try again at the same time, neither of them gets"
          + " on. They are busy for ever: a livelock.",
      "Two threads that give way in the same rhythm can do so for ever: pause for a random time, or"
          + " take the locks in one order.",
      Sections.BACK_OFF),
  MONEY_BEFORE_CHECK(
      "money-before-check",
      "If the second step fails, the first one does not count.",
      "In a database, a transaction that fails leaves nothing behind.",
      "Java undoes nothing. What was changed before the exception stays changed.",
      "What was done before an exception stays done: do first what may fail, then the rest.",
      Sections.ORDER),
  SAME_OBJECT_TWICE(
      "same-object-twice",
      "Two parameters are two objects.",
      "They have two names.",
      "Both may be the same object. Then there is one lock, and one balance, and what you have"
          + " calculated for the first one is out of date for the second one.",
      "Two parameters may be the same object: think through what each of your lines does then.",
      Sections.ORDER),
  POOL_FINDS_A_THREAD(
      "pool-finds-a-thread",
      "A task may wait for another task of its pool: the pool runs it meanwhile.",
      "The pool has threads for running tasks, and the other task is one.",
      "A thread that waits runs nothing. If all threads of the pool wait for tasks in the queue, no"
          + " thread is left to take them out.",
      "A task that waits for another task of its own pool keeps a thread which that task may need:"
          + " let tasks return what they have found, and let somebody outside of the pool wait.",
      Sections.POOL),
  MORE_THREADS_CURE(
      "more-threads-cure",
      "If the pool stands still, it needs more threads.",
      "With more threads, the program goes on, and the test is green.",
      "It goes on until as many tasks wait as there are threads now. The number that is enough"
          + " depends on the data, and you don't know it beforehand.",
      "A larger pool only needs more folders to stand still: leave the pool as it is, and don't let"
          + " its tasks wait for each other.",
      Sections.POOL),
  OTHER_THREADS_WILL_DO(
      "other-threads-will-do",
      "It does not matter in which threads the work is done.",
      "The result is the same.",
      "The pool is how its owner limits the work. Work that is done elsewhere is not limited.",
      "The given pool is a limit that its owner has set: make all calls in its threads.",
      Sections.POOL),
  INT_IS_LARGE_ENOUGH(
      "int-is-large-enough",
      "The sum of some ints is an int.",
      "Each number fits into an int.",
      "The sum of two large ints does not, and no exception says so: the sum becomes negative.",
      "A sum of ints may be too large for an int: add them up as long.",
      Sections.POOL),
  READERS_MAY_ALWAYS_JOIN(
      "readers-may-always-join",
      "If readers hold the lock, another reader does no harm.",
      "It reads together with the others, and nobody has to wait for it.",
      "A writer waits until no reader is left. If new readers may always join, that moment may"
          + " never come: the writer starves.",
      "If readers come and go all the time, the lock is never free: a reader that comes while a"
          + " writer waits has to wait behind it.",
      Sections.FAIRNESS),
  WRITERS_FIRST(
      "writers-first",
      "Writers come first, so nobody starves.",
      "Writers are rare, and readers can wait for a moment.",
      "If writers come one after the other, a reader waits for ever. Preference for one side"
          + " starves the other side.",
      "Whoever always comes first lets the others starve: let readers and writers take turns, or"
          + " all threads in the order in which they came.",
      Sections.FAIRNESS),
  NEWCOMERS_MAY_BARGE(
      "newcomers-may-barge",
      "Whoever sees that the lock is free may take it.",
      "Why should a free lock stay unused?",
      "Those who have been waiting are awake only some time later. If newcomers always take the"
          + " lock in between, those who wait may wait for ever.",
      "A newcomer that takes the lock before those who wait overtakes them: let it queue behind"
          + " them.",
      Sections.FAIRNESS),
  ONE_READER_AT_A_TIME(
      "one-reader-at-a-time",
      "A lock that lets in one at a time is safe, so it will do.",
      "It is right: nobody reads while somebody writes.",
      "Readers do not disturb each other. To let them in one after the other gives up what a"
          + " read-write lock is for.",
      "Readers may hold the lock together: let them in at the same time, and wake all of them.",
      Sections.FAIRNESS),
  BORROWED_LOCK(
      "borrowed-lock",
      "The JDK has such a lock, so there is nothing to do.",
      "`ReentrantReadWriteLock` does all of this.",
      "It does, and in your own programs you use it. Here you find out what it has to do.",
      "Here you build what the JDK's lock does for you elsewhere: leave it out.",
      Sections.FAIRNESS),
  BLOCKED_IS_DEADLOCKED(
      "blocked-is-deadlocked",
      "Threads that are blocked are deadlocked.",
      "They wait, and the program stands still.",
      "A thread that waits for a lock waits for its owner. If the owner goes on, or waits for"
          + " something else, the chain has an end. Only a chain that comes back to its beginning"
          + " is a deadlock.",
      "A chain of threads that wait has an end, and a circle has none: a thread belongs to a circle"
          + " only if the way from it leads back to it.",
      Sections.DUMP),
  DEADLOCK_IS_A_PAIR(
      "deadlock-is-a-pair",
      "In a deadlock, two threads wait for each other.",
      "All examples have two threads and two locks.",
      "A circle may have any number of threads, and there may be several circles.",
      "A circle may have three threads or more, and there may be several circles: follow each way"
          + " to its end.",
      Sections.DUMP),
  ONCE_FOR_EACH_START(
      "once-for-each-start",
      "Each thread of a circle has a circle of its own.",
      "From each of them, the way leads back to it.",
      "It is the same circle each time, only with another beginning.",
      "A circle is found from each of its threads: report it once.",
      Sections.DUMP),
  EVERY_WAY_LEADS_BACK(
      "every-way-leads-back",
      "If I follow the threads that wait, I come back to the one where I began.",
      "That is what a circle is.",
      "The first thread may stand outside of the circle, and wait for a thread in it. The way from"
          + " it goes round in the circle for ever, and never comes back to the first thread.",
      "The way may lead into a circle that does not contain its first thread: remember all threads"
          + " where you have been, and stop at the first one that comes again.",
      Sections.DUMP),
  CIRCLE_HAS_A_DIRECTION(
      "circle-has-a-direction",
      "A circle is a set of threads, so their order does not matter.",
      "They all wait for each other.",
      "Each thread waits for one particular thread. Whoever wants to break the circle has to know"
          + " which lock each of them wants, and who has it.",
      "Each thread waits for one particular other one: list them in the order in which they wait.",
      Sections.DUMP),
  ONLY_MONITORS(
      "only-monitors",
      "Threads are deadlocked if they are BLOCKED.",
      "The word says so, and the classical tools look for it.",
      "A thread that waits for a `ReentrantLock` is `WAITING`: it is parked, and the dump says for"
          + " which lock, and which thread owns it. A circle may even have locks of both kinds.",
      "A thread that waits for a Lock is not BLOCKED but WAITING: follow its park blocker's owner"
          + " too.",
      Sections.DUMP),
  LIMIT_MAKES_NO_DIFFERENCE(
      "limit-makes-no-difference",
      "Waiting is waiting, with a time limit or without.",
      "In the dump both look alike.",
      "With a time limit, the wait ends some day. Perhaps nothing is gained by that, but it is no"
          + " deadlock.",
      "A thread that waits with a time limit goes on when the time is over: it is in no circle.",
      Sections.DUMP),
  WAITER_KEEPS_ITS_MONITOR(
      "waiter-keeps-its-monitor",
      "A thread owns all monitors that it has entered and not left.",
      "The dump lists them, even under the name `monitorsOwned`.",
      "`wait()` gives the monitor back, and the thread still stands inside of `synchronized`. So"
          + " the dump lists a monitor also at threads that don't have it.",
      "A thread inside wait() has given its monitor back, and is listed with it nevertheless:"
          + " whoever else lists the monitor has it.",
      Sections.DUMP),
  NOTIFY_COMES_FROM_THE_OWNER(
      "notify-comes-from-the-owner",
      "A thread inside wait() waits for the thread that has the monitor.",
      "It needs the monitor to go on.",
      "First it needs a call of `notify`, and any thread may make it. The dump does not say which"
          + " one will. So no thread is known for which it waits.",
      "A thread that waits to be notified waits for a call of notify, which any thread may make: it"
          + " is in no circle.",
      Sections.DUMP),
  NAMES_TELL_THREADS_APART(
      "names-tell-threads-apart",
      "A thread's name says which thread it is.",
      "In a dump the name stands first.",
      "Names are for people. Several threads may have the same name, and a virtual thread has none"
          + " unless somebody gives it one.",
      "Several threads may have the same name, or none: only the number tells which thread it is.",
      Sections.DUMP),
  DUMP_IS_COMPLETE(
      "dump-is-complete",
      "Each thread that a dump speaks of is in the dump.",
      "It is a dump of all threads.",
      "A thread may have ended without giving its lock back. Then it still owns the lock, and it is"
          + " in no dump.",
      "The owner of a lock may have ended, and be missing in the dump: then the chain ends there.",
      Sections.DUMP);

  private final Details details;

  LivenessBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section ORDER = in("Order the locks");
    static final Section BACK_OFF = in("Try, and back off");
    static final Section POOL = in("A pool that waits for itself");
    static final Section FAIRNESS = in("Starvation and fairness");
    static final Section DUMP = in("Read a thread dump");

    private static Section in(String heading) {
      return new Section("12-liveness", heading);
    }
  }
}
