package profiling.scenes;

import static profiling.scenes.ProfilingBelief.ANY_WAIT_IS_A_LOCK;
import static profiling.scenes.ProfilingBelief.EACH_OBJECT_ALONE;
import static profiling.scenes.ProfilingBelief.LONGEST_WAIT_DECIDES;
import static profiling.scenes.ProfilingBelief.OFTEN_IS_LONG;
import static profiling.scenes.ProfilingBelief.ONE_STANDS_FOR_ALL;
import static profiling.scenes.ProfilingBelief.ROUNDED_TOO_EARLY;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kit.Guard;
import kit.Rejection;
import kit.belief.Misconception;
import profiling.HottestLock;
import profiling.scenes.KeptRecording.Lock;

/** Says of an answer that names a wrong lock which way to rank locks leads to it. */
public final class LockRanking {
  private LockRanking() {}

  /**
   * What to tell about an answer that is not the hottest lock.
   *
   * @param locks all on which threads waited
   * @param entered those of them that are monitors which threads waited to enter
   */
  public static Rejection rejection(
      KeptRecording recording, Lock hottest, String answer, List<Lock> locks, List<Lock> entered)
      throws Exception {
    var due =
        "In %s threads waited %s in all to enter a %s, longer than for any other class; "
            .formatted(recording, DurationFormatter.told(hottest.nanos()), hottest.className());
    if (answer.isEmpty()) {
      return Rejection.plain(
          due
              + "hottestLock found none. (If you read with a stream: startAsync doesn't wait until"
              + " all is read.)");
    }
    if (hottest.className().endsWith(answer) || answer.endsWith(hottest.className())) {
      return Rejection.plain(
          due + "hottestLock calls it \"%s\", and not as Class.getName does.".formatted(answer));
    }
    var wrong = locks.stream().filter(lock -> lock.className().equals(answer)).findFirst();
    if (wrong.isEmpty()) {
      return Rejection.plain(
          due + "hottestLock says \"%s\", for which nobody waited.".formatted(answer));
    }
    var lock = wrong.get();
    var belief = beliefBehind(recording, lock, entered);
    return belief.isPresent()
        ? Rejection.of(
            belief.get(), due + "you say %s, ".formatted(answer) + why(belief.get(), lock))
        : Rejection.plain(
            due
                + "you say %s, for which they waited %s."
                    .formatted(answer, DurationFormatter.told(lock.nanos())));
  }

  /** The lock of which there is most, by some measure. */
  public static Lock most(List<Lock> locks, ToLongFunction<Lock> measure) {
    return locks.stream().max(Comparator.comparingLong(measure)).orElseThrow();
  }

  /** A way to choose among locks, and the belief behind it, if it is more than a slip. */
  private record Way(Optional<Misconception> belief, ToLongFunction<Lock> measure) {
    Way(Misconception belief, ToLongFunction<Lock> measure) {
      this(Optional.of(belief), measure);
    }

    boolean leadsTo(Lock lock, List<Lock> locks) {
      return lock.equals(most(locks, measure));
    }
  }

  /**
   * The only belief that explains the answer. Where several do, the code is asked once more: about
   * the same recording without that lock, and so on, then about the other recording. A belief has
   * to explain all that it says.
   */
  private static Optional<Misconception> beliefBehind(
      KeptRecording recording, Lock answer, List<Lock> entered) throws Exception {
    if (!answer.isContended()) {
      return Optional.of(ANY_WAIT_IS_A_LOCK);
    }
    var last = recording.lastWaits("JavaMonitorEnter", "monitorClass");
    var ways =
        new ArrayList<>(
            List.of(
                new Way(ROUNDED_TOO_EARLY, Lock::millis),
                new Way(OFTEN_IS_LONG, Lock::events),
                new Way(LONGEST_WAIT_DECIDES, Lock::longest),
                new Way(ONE_STANDS_FOR_ALL, lock -> lock.nanos() / lock.events()),
                new Way(EACH_OBJECT_ALONE, Lock::atOneObject),
                new Way(ONE_STANDS_FOR_ALL, lock -> last.getOrDefault(lock.className(), 0L)),
                new Way(Optional.empty(), lock -> -lock.nanos()))); // sorted the other way
    var left = new ArrayList<>(entered);
    var said = Optional.of(answer);
    while (said.isPresent()) {
      var lock = said.get();
      ways.removeIf(way -> !way.leadsTo(lock, left));
      left.remove(lock);
      said =
          left.size() < 2 || beliefs(ways).size() < 2 ? Optional.empty() : asked(recording, left);
    }
    if (beliefs(ways).size() > 1) {
      var other = KeptRecording.called(recording.isCalled("bakery") ? "market" : "bakery");
      var locks = other.locks().stream().filter(Lock::isContended).toList();
      last.putAll(other.lastWaits("JavaMonitorEnter", "monitorClass"));
      asked(other, locks).ifPresent(lock -> ways.removeIf(way -> !way.leadsTo(lock, locks)));
    }
    return Optional.of(beliefs(ways)).filter(b -> b.size() == 1).flatMap(List::getFirst);
  }

  private static List<Optional<Misconception>> beliefs(List<Way> ways) {
    return ways.stream().map(Way::belief).distinct().toList();
  }

  /** What the code says of the recording if it has no other locks than these. */
  private static Optional<Lock> asked(KeptRecording recording, List<Lock> locks) throws Exception {
    var file = Files.createTempFile("fewer-locks", ".jfr");
    try {
      var names = locks.stream().map(Lock::className).toList();
      RewrittenRecording.withLocksOf(names, recording.file(), file);
      var answer = Guard.call(() -> HottestLock.hottestLock(file));
      return locks.stream().filter(l -> answer.equals(Optional.of(l.className()))).findFirst();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String why(Misconception belief, Lock lock) {
    var sum = DurationFormatter.told(lock.nanos());
    return switch (belief) {
      case ROUNDED_TOO_EARLY ->
          "for which they waited %s: it is first if what is less than a millisecond counts for nothing."
              .formatted(sum);
      case OFTEN_IS_LONG ->
          "for which they waited most often, %d times, but %s in all."
              .formatted(lock.events(), sum);
      case LONGEST_WAIT_DECIDES ->
          "which has the longest wait of all, %s, but no more than %s in all."
              .formatted(DurationFormatter.told(lock.longest()), sum);
      case ONE_STANDS_FOR_ALL ->
          "for which they waited longest at the last time, or in the mean, but %s in all."
              .formatted(sum);
      case EACH_OBJECT_ALONE ->
          "one of which has the largest sum of any single object, %s."
              .formatted(DurationFormatter.told(lock.atOneObject()));
      default -> "whose events are of type jdk.%s.".formatted(lock.type());
    };
  }
}
