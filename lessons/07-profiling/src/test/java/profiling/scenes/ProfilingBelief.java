package profiling.scenes;

import java.util.Optional;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;

/** What is believed about where the time goes, and about what a recording says of it. */
public enum ProfilingBelief implements Misconception {
  OFTEN_IS_LONG(
      "often-is-long",
      "The lock with the most waits is the one to mend.",
      "A list of contended locks shows a count first, and the longest list of events looks like the"
          + " largest trouble.",
      "Thirty waits of 5 ms are 0.16 s, six of 170 ms are 1.02 s. What threads lose is time, so add"
          + " up the time.",
      "A hundred short waits may cost less than three long ones: add up how long they took.",
      Sections.LOCK),
  LONGEST_WAIT_DECIDES(
      "longest-wait-decides",
      "The worst lock is the one that somebody waited longest for.",
      "It is the line on top of the view: `contention-by-class` puts the longest single wait"
          + " first.",
      "One wait of 400 ms happened once; a lock that is asked for all the time costs that every"
          + " second. Compare sums: count times average.",
      "One long wait may be an accident: what a lock costs is the sum of all its waits.",
      Sections.LOCK),
  EACH_OBJECT_ALONE(
      "each-object-alone",
      "Locks of one class have nothing to do with each other.",
      "Two objects are two monitors, and nobody who has one keeps out somebody who wants the"
          + " other.",
      "That is how locks work, and not how they are repaired. Three ovens run the same code: who"
          + " shortens `bake` shortens the waits at all three.",
      "What you can mend is the code, and all objects of a class run the same: add them up by"
          + " class.",
      Sections.LOCK),
  ANY_WAIT_IS_A_LOCK(
      "any-wait-is-a-lock",
      "If a thread waits, somebody keeps it out.",
      "In a recording all waits look alike: a thread, a class, a duration.",
      "Only `jdk.JavaMonitorEnter` is always a queue at a lock. A thread in `Object.wait`, in"
          + " `join`, at an empty queue or asleep waits for something to happen.",
      "A thread that sleeps, or waits for news or for work, contends with nobody: only the waits to"
          + " enter are contention.",
      Sections.LOCK),
  ROUNDED_TOO_EARLY(
      "rounded-too-early",
      "Less than a millisecond is nothing.",
      "`toMillis()` gives a handy number, and for most waits it is near enough.",
      "It cuts off. Three hundred waits of 0.6 ms are 0.2 s, and as whole milliseconds nothing: the"
          + " busiest locks have the shortest waits.",
      "Three hundred times next to nothing is something: add up first, and round at the end if at"
          + " all.",
      Sections.PROGRAM),
  ONE_EVENT_EACH(
      "one-event-each",
      "A thread has waited, so there is an event that says how long.",
      "A map from thread to duration is filled with `put`, as so many maps are; and `Duration.plus`"
          + " looks as if it changed something.",
      "Each wait is an event. `put` keeps the last one, and `plus` returns a new duration which"
          + " somebody has to keep: `merge(name, wait, Duration::plus)` does both.",
      "Each wait is an event of its own: add them up, and let none replace those before.",
      Sections.PROGRAM),
  ONE_STANDS_FOR_ALL(
      "one-stands-for-all",
      "The last wait for a lock, or the mean of them, says what the lock costs.",
      "A map that is filled with `put` looks as full as one that is filled with `merge`, and a mean"
          + " sounds like all of them.",
      "A lock for which threads waited 300 times for a millisecond costs more than one for which"
          + " they waited twice for a tenth of a second. Only the sum shows that.",
      "What a lock costs is the sum of all the waits for it: add each event's duration to what is"
          + " there already.",
      Sections.LOCK),
  A_QUEUE_COUNTS_ONCE(
      "a-queue-counts-once",
      "While a lock keeps threads waiting, it costs that time, however many of them wait.",
      "On a time line the waits lie above each other, and the program loses the same minute whether"
          + " one thread waits or ten.",
      "Ten threads that wait for 60 ms could have done 600 ms of work. The longer the queue, the"
          + " more a shorter stay in the lock gains.",
      "Ten threads that wait at the same time lose ten times as much: add up the waits of all"
          + " threads, also where they overlap.",
      Sections.LOCK),
  EVENTS_ARE_MINE(
      "events-are-mine",
      "An event that I was handed is mine to keep.",
      "A list of events looks like a list of anything else, and with a short recording it even"
          + " works.",
      "An `EventStream` saves memory: it fills the same event objects with later events, unless"
          + " `setReuse(false)` was called. In a recording of several chunks what was kept of the"
          + " first has become the second. `RecordingFile` makes a new object for each event.",
      "An EventStream uses its event objects again for later events: read what you need when you"
          + " are handed one, or call setReuse(false).",
      Sections.PROGRAM),
  OBJECTS_ARE_THE_CLASSES(
      "objects-are-the-classes",
      "The recording's object or number for a class stands for that class, so I count by it.",
      "`RecordedClass` has a name and an id, and in a recording of one chunk the same object comes"
          + " again and again.",
      "A later chunk may have another object for the same class or method, and these objects have"
          + " no `equals`. An id holds for one run of the program, and each class loader's class"
          + " gets another. The name is the same in all of them.",
      "A later chunk may have other objects for the same class, and ids differ between class"
          + " loaders: count by name.",
      Sections.PROGRAM),
  THE_DOLLAR_IS_NOISE(
      "the-dollar-is-noise",
      "The dollar sign in the name of a class is the compiler's business.",
      "Nobody writes it: in the source a nested class is `Harbour.Crane`, or just `Crane`.",
      "For the JVM `Harbour$Crane` is a class like any other, with methods and locks of its own,"
          + " and that is its name: for `Class.getName`, for the recorder, and for whoever searches"
          + " a recording for it.",
      "Class.getName calls a nested class Outer$Nested, and so does the recording: leave the name"
          + " as it is.",
      Sections.PROGRAM),
  UNREADABLE_IS_EMPTY(
      "unreadable-is-empty",
      "If the recording can't be read, there was nothing in it.",
      "An `IOException` has to go somewhere, and an empty result is quickly returned.",
      "\"No lock is contended\" and \"I could not look\" are opposite pieces of news. Whoever asked"
          + " has to be told which.",
      "To find nothing and to be unable to look are two answers: let the exception out.",
      Sections.PROGRAM),
  NANOS_ARE_MILLIS(
      "nanos-are-millis",
      "A number is a number.",
      "Recordings count in ticks, Java in nanoseconds, people in milliseconds, and a `long` takes"
          + " them all.",
      "The result is wrong by a factor of a million, and looks plausible in a list where all are."
          + " `getDuration()` knows its unit.",
      "A number without its unit says nothing: take event.getDuration(), which knows it.",
      Sections.PROGRAM),
  ONE_KIND_OF_WAIT(
      "one-kind-of-wait",
      "Whoever waits, waits for a lock.",
      "Contention is what everybody speaks of, and its events are found first.",
      "Threads wait for each other, or sleep, in four ways, each with an event type of its own: to"
          + " enter a monitor, in `wait` or `join`, parked, asleep. A worker without work is"
          + " parked.",
      "Threads wait at monitors, in wait, parked and asleep, and each is an event type of its own:"
          + " ask for all of them.",
      Sections.IDLE),
  A_DURATION_IS_A_WAIT(
      "a-duration-is-a-wait",
      "An event that takes time is a wait.",
      "In a recording of waits every event has a duration, so the duration seems to be what makes a"
          + " wait.",
      "Compilation, garbage collection, reading a file and your own events have durations too. What"
          + " a thread did in that time is said by the type of the event.",
      "Many events have a duration, work among them: ask for the four types that are waits.",
      Sections.IDLE),
  GET_NANO_IS_ALL(
      "get-nano-is-all",
      "Duration.getNano() is the duration in nanoseconds.",
      "It sounds like it, and for all that takes less than a second it is.",
      "A `Duration` consists of seconds and of the nanoseconds that are left beyond them. `getNano`"
          + " gives only the latter: of 2.8 s, 0.8 s. `toNanos` gives the whole.",
      "getNano() leaves out the whole seconds: toNanos() gives all, or add up durations with plus.",
      Sections.PROGRAM),
  ZERO_IS_NO_WAIT(
      "zero-is-no-wait",
      "A wait that took no time was none.",
      "Zero adds nothing to a sum, so it can be left out.",
      "The event says that the thread waited; zero says only that the recorder's clock was too"
          + " coarse to see for how long. The sum is the same, but the thread is missing.",
      "Whoever has an event has waited, for however short a time: the thread belongs into the"
          + " result with a duration of zero.",
      Sections.IDLE),
  NAMELESS_IS_NOBODY(
      "nameless-is-nobody",
      "Every thread has a name of its own.",
      "A platform thread gets one, if only `Thread-0`. So an empty name looks like a mistake in the"
          + " data.",
      "A virtual thread has no name unless somebody gives it one. Most programs do not, so the"
          + " threads without a name may be most of them.",
      "A virtual thread has no name unless it is given one, and it waits like any other: it goes by"
          + " the empty string.",
      Sections.IDLE),
  MAIN_ONLY(
      "main-only",
      "What main waits for is what the program waits for.",
      "The program ends when `main` has all it waited for, so its waits seem to be the program's.",
      "`main` waits nearly always, for the others. Which of the others waited, and for what, only"
          + " their own events tell.",
      "main mostly waits for the others, so it says least: look at every thread.",
      Sections.IDLE),
  THREADS_ARE_THE_SYSTEMS(
      "threads-are-the-systems",
      "Every thread is one of the operating system's.",
      "For many years it was so, and in lists of threads the name was the same in both places.",
      "A virtual thread belongs to the JVM, and the system has no name for it: `getOSName()` is"
          + " `null`. Every thread has a Java name, be it the empty one.",
      "A virtual thread is Java's own, and the operating system has no name for it: ask for its"
          + " name in Java.",
      Sections.IDLE),
  A_BETTER_LOCK(
      DeviceBelief.ONE_BIG_LOCK,
      "a-better-lock",
      "They queue because the lock is slow.",
      "It is the lock that the profile names. And there are so many kinds: fair, reentrant, for"
          + " readers and writers.",
      "Whoever waits does so until the holder lets go. If that takes 30 ms because a cake is"
          + " decorated meanwhile, it takes 30 ms with any lock.",
      "They queue for as long as it is held, whatever kind of lock it is: do the slow work when you"
          + " don't hold it.",
      Sections.LOCK),
  A_LOCK_FOR_EACH_KIND(
      "a-lock-for-each-kind",
      "With a lock for each kind, nobody waits for anybody.",
      "To split a lock is good advice, and customers of different kinds do get on.",
      "On a day when all want the same cake it is one lock again. Hold it for what is shared, not"
          + " for the work, and splitting is hardly needed.",
      "Those who want the same kind queue as before: don't hold any lock during the slow work.",
      Sections.LOCK),
  LINES_CAN_MOVE(
      "lines-can-move",
      "To get a line out of a lock, I can put it wherever there is room.",
      "\"Make the locked part shorter\" sounds as if only the length mattered.",
      "The lines had an order for a reason: first it is looked whether there is a cake, then it is"
          + " taken, decorated, paid. Who decorates first decorates cakes that nobody has; who is"
          + " paid first is paid for spoilt ones.",
      "A line that needs what another has found out stays behind it: look and take first, then"
          + " work, then take the money.",
      Sections.LOCK),
  TOP_OF_THE_STACK(
      "top-of-the-stack",
      "The method on top of the stack is the one to mend.",
      "`hot-methods` counts just that, and its first line looks like the answer.",
      "It is the method that worked, often one of the JDK. What you can change is the call: the"
          + " first method of your own below it.",
      "On top is often the JDK, which you won't mend: go down to the first method of your own.",
      Sections.HOT),
  ON_THE_STACK_IS_AT_WORK(
      "on-the-stack-is-at-work",
      "The method that is in most samples does most of the work.",
      "The more samples the hotter: and `main` is in all of them.",
      "Those further out have only called. Each sample counts once, for the innermost method that"
          + " is yours.",
      "Whoever calls is on the stack as well, main in all samples: count only the innermost one"
          + " that is yours.",
      Sections.HOT),
  HOT_LINE_HOT_METHOD(
      "hot-line-hot-method",
      "The hottest line is in the hottest method.",
      "A sample has a line number, and a line is even easier to mend than a method.",
      "A method with one hot line may come before one with two warm ones. Add up by method first,"
          + " then look at its lines.",
      "The samples of a method may be spread over its lines: add them up by method.",
      Sections.HOT),
  THE_JDK_IS_NOT_ME(
      "the-jdk-is-not-me",
      "What the JDK does is not my program's time.",
      "It is not your code, and you can't change it.",
      "It ran because your method called it, perhaps fifty thousand times. A cheaper call, or fewer"
          + " of them, is your change.",
      "It works because your method called it: count those samples for the caller.",
      Sections.HOT),
  EVERY_SAMPLE_IS_WORK(
      "every-sample-is-work",
      "Whoever is seen in a sample is at work.",
      "A profiler shows where the time goes, so all that it shows must be busy.",
      "Samples of native code are mostly threads that wait for input. `jdk.ExecutionSample` has"
          + " those that run Java code.",
      "Native samples mostly show threads that wait for input: jdk.ExecutionSample is the one that"
          + " shows work.",
      Sections.HOT),
  ONLY_THE_FIRST_FRAMES(
      "only-the-first-frames",
      "Who is at work stands among the first few frames.",
      "In most stacks there are two or three methods of the JDK, and then your own.",
      "A stream, a sort or nested lists have dozens of frames between your call and the work. The"
          + " recorder keeps up to 64 of them, and your method may be any.",
      "The JDK may call itself dozens of times before it works: go down until you find a method of"
          + " the package.",
      Sections.HOT),
  INLINED_IS_NO_CALL(
      "inlined-is-no-call",
      "A frame of the type Inlined is no call any more, so it doesn't count.",
      "The compiler has put the method into its caller, and there is no frame on the real stack.",
      "The recorder reconstructs it, because the lines that ran are the method's. Small hot methods"
          + " are nearly always inlined, so they are the first to be lost.",
      "Inlined says how the compiler made the call, not who worked: such a frame counts like any"
          + " other.",
      Sections.HOT),
  PACKAGES_CONTAIN_PACKAGES(
      "packages-contain-packages",
      "What begins with words. belongs to the package words.",
      "Packages are folders, and a folder contains the folders in it.",
      "Only the names look like that. For Java, `words` and `words.text` are two packages that have"
          + " nothing to do with each other, and `getPackageName` gives all up to the last dot.",
      "To Java, words.text is a package of its own and no part of words: compare the class's name"
          + " up to its last dot.",
      Sections.HOT);

  private final Details details;

  ProfilingBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  ProfilingBelief(
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
    static final Section PROGRAM = in("Read it by program");
    static final Section LOCK = in("Find the lock");
    static final Section IDLE = in("Find the idle worker");
    static final Section HOT = in("Find the hot method");

    private static Section in(String heading) {
      return new Section("07-profiling", heading);
    }
  }
}
