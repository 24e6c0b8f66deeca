package kit;

import java.util.Optional;

/** What is believed about where the time goes, and about what a recording says of it. */
public enum ProfilingBelief implements Misconception {
  OFTEN_IS_LONG(
      "often-is-long",
      "The lock with the most waits is the one to mend.",
      "A hundred short waits may cost less than three long ones: add up how long they took.",
      Sections.LOCK),
  LONGEST_WAIT_DECIDES(
      "longest-wait-decides",
      "The worst lock is the one that somebody waited longest for.",
      "One long wait may be an accident: what a lock costs is the sum of all its waits.",
      Sections.LOCK),
  EACH_OBJECT_ALONE(
      "each-object-alone",
      "Locks of one class have nothing to do with each other.",
      "What you can mend is the code, and all objects of a class run the same: add them up by"
          + " class.",
      Sections.LOCK),
  ANY_WAIT_IS_A_LOCK(
      "any-wait-is-a-lock",
      "If a thread waits, somebody keeps it out.",
      "A thread that sleeps, or waits for news or for work, contends with nobody: only the waits to"
          + " enter are contention.",
      Sections.LOCK),
  ROUNDED_TOO_EARLY(
      "rounded-too-early",
      "Less than a millisecond is nothing.",
      "Three hundred times next to nothing is something: add up first, and round at the end if at"
          + " all.",
      Sections.PROGRAM),
  ONE_EVENT_EACH(
      "one-event-each",
      "A thread has waited, so there is an event that says how long.",
      "Each wait is an event of its own: add them up, and let none replace those before.",
      Sections.PROGRAM),
  ONE_STANDS_FOR_ALL(
      "one-stands-for-all",
      "The last wait for a lock, or the mean of them, says what the lock costs.",
      "What a lock costs is the sum of all the waits for it: add each event's duration to what is"
          + " there already.",
      Sections.LOCK),
  EVENTS_ARE_MINE(
      "events-are-mine",
      "An event that I was handed is mine to keep.",
      "An EventStream uses its event objects again for later events: read what you need when you"
          + " are handed one, or call setReuse(false).",
      Sections.PROGRAM),
  UNREADABLE_IS_EMPTY(
      "unreadable-is-empty",
      "If the recording can't be read, there was nothing in it.",
      "To find nothing and to be unable to look are two answers: let the exception out.",
      Sections.PROGRAM),
  NANOS_ARE_MILLIS(
      "nanos-are-millis",
      "A number is a number.",
      "A number without its unit says nothing: take event.getDuration(), which knows it.",
      Sections.PROGRAM),
  ONE_KIND_OF_WAIT(
      "one-kind-of-wait",
      "Whoever waits, waits for a lock.",
      "Threads wait at monitors, in wait, parked and asleep, and each is an event type of its own:"
          + " ask for all of them.",
      Sections.IDLE),
  A_DURATION_IS_A_WAIT(
      "a-duration-is-a-wait",
      "An event that takes time is a wait.",
      "Many events have a duration, work among them: ask for the four types that are waits.",
      Sections.IDLE),
  NAMELESS_IS_NOBODY(
      "nameless-is-nobody",
      "Every thread has a name of its own.",
      "A virtual thread has no name unless it is given one, and it waits like any other: it goes by"
          + " the empty string.",
      Sections.IDLE),
  MAIN_ONLY(
      "main-only",
      "What main waits for is what the program waits for.",
      "main mostly waits for the others, so it says least: look at every thread.",
      Sections.IDLE),
  THREADS_ARE_THE_SYSTEMS(
      "threads-are-the-systems",
      "Every thread is one of the operating system's.",
      "A virtual thread is Java's own, and the operating system has no name for it: ask for its"
          + " name in Java.",
      Sections.IDLE),
  A_BETTER_LOCK(
      PoolBelief.ONE_BIG_LOCK,
      "a-better-lock",
      "They queue because the lock is slow.",
      "They queue for as long as it is held, whatever kind of lock it is: do the slow work when you"
          + " don't hold it.",
      Sections.LOCK),
  A_LOCK_FOR_EACH_KIND(
      "a-lock-for-each-kind",
      "With a lock for each kind, nobody waits for anybody.",
      "Those who want the same kind queue as before: don't hold any lock during the slow work.",
      Sections.LOCK),
  LINES_CAN_MOVE(
      "lines-can-move",
      "To get a line out of a lock, I can put it wherever there is room.",
      "A line that needs what another has found out stays behind it: look and take first, then"
          + " work, then take the money.",
      Sections.LOCK),
  TOP_OF_THE_STACK(
      "top-of-the-stack",
      "The method on top of the stack is the one to mend.",
      "On top is often the JDK, which you won't mend: go down to the first method of your own.",
      Sections.HOT),
  ON_THE_STACK_IS_AT_WORK(
      "on-the-stack-is-at-work",
      "The method that is in most samples does most of the work.",
      "Whoever calls is on the stack as well, main in all samples: count only the innermost one"
          + " that is yours.",
      Sections.HOT),
  HOT_LINE_HOT_METHOD(
      "hot-line-hot-method",
      "The hottest line is in the hottest method.",
      "The samples of a method may be spread over its lines: add them up by method.",
      Sections.HOT),
  THE_JDK_IS_NOT_ME(
      "the-jdk-is-not-me",
      "What the JDK does is not my program's time.",
      "It works because your method called it: count those samples for the caller.",
      Sections.HOT),
  EVERY_SAMPLE_IS_WORK(
      "every-sample-is-work",
      "Whoever is seen in a sample is at work.",
      "Native samples mostly show threads that wait for input: jdk.ExecutionSample is the one that"
          + " shows work.",
      Sections.HOT),
  ;

  private final Told told;

  ProfilingBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  ProfilingBelief(
      Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section PROGRAM = in("Read it by program");
    static final Section LOCK = in("Find the lock");
    static final Section IDLE = in("Find the idle worker");
    static final Section HOT = in("Find the hot method");

    private static Section in(String heading) {
      return new Section("07-profiling", heading);
    }
  }
}
