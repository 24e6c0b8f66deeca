package profiling;

import static kit.ProfilingBelief.ANY_WAIT_IS_A_LOCK;
import static kit.ProfilingBelief.EACH_OBJECT_ALONE;
import static kit.ProfilingBelief.LONGEST_WAIT_DECIDES;
import static kit.ProfilingBelief.OFTEN_IS_LONG;
import static kit.ProfilingBelief.ROUNDED_TOO_EARLY;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import kit.Exercise;
import kit.Guard;
import kit.Misconception;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import profiling.RecordingForTest.Lock;

@Exercise("7.1 HottestLock")
class HottestLockTest {

  @Test
  @Order(1)
  @DisplayName("in the bakery it is the class with the largest sum of waits")
  void largestSum() throws Exception {
    findsTheHottestOf(RecordingForTest.called("bakery"));
  }

  @Test
  @Order(2)
  @DisplayName("at the market many waits of less than a millisecond make the largest sum")
  void manyShortWaits() throws Exception {
    findsTheHottestOf(RecordingForTest.called("market"));
  }

  private static void findsTheHottestOf(RecordingForTest recording) throws Exception {
    var answer = answer(recording);
    var locks = recording.locks();
    var entered = locks.stream().filter(Lock::isContended).toList();
    var hottest = most(entered, Lock::nanos);
    if (!answer.equals(Optional.of(hottest.className()))) {
      throw rejection(recording, hottest, answer.orElse(""), locks, entered);
    }
  }

  private static Optional<String> answer(RecordingForTest recording) throws Exception {
    var file = recording.file();
    var answer = Guard.call(() -> HottestLock.hottestLock(file));
    if (answer == null) {
      throw Rejection.plain(
          "Of %s hottestLock made null; an Optional that is empty says \"none\"."
              .formatted(recording));
    }
    return answer;
  }

  private static Lock most(List<Lock> locks, ToLongFunction<Lock> measure) {
    return locks.stream().max(Comparator.comparingLong(measure)).orElseThrow();
  }

  private static Rejection rejection(
      RecordingForTest recording,
      Lock hottest,
      String answer,
      List<Lock> locks,
      List<Lock> entered) {
    var due =
        "In %s threads waited %s in all to enter a %s, longer than for any other class; "
            .formatted(recording, TimesForTest.told(hottest.nanos()), hottest.className());
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
    return belief(lock, entered)
        .map(belief ->
            Rejection.of(belief, due + "you say %s, ".formatted(answer) + why(belief, lock)))
        .orElseGet(() ->
            Rejection.plain(
                due
                    + "you say %s, for which they waited %s."
                        .formatted(answer, TimesForTest.told(lock.nanos()))));
  }

  private static Optional<Misconception> belief(Lock lock, List<Lock> entered) {
    if (!lock.isContended()) {
      return Optional.of(ANY_WAIT_IS_A_LOCK);
    }
    if (lock == most(entered, Lock::millis)) {
      return Optional.of(ROUNDED_TOO_EARLY);
    }
    if (lock == most(entered, Lock::events)) {
      return Optional.of(OFTEN_IS_LONG);
    }
    if (lock == most(entered, Lock::longest)) {
      return Optional.of(LONGEST_WAIT_DECIDES);
    }
    return lock == most(entered, Lock::atOneObject)
        ? Optional.of(EACH_OBJECT_ALONE)
        : Optional.empty();
  }

  private static String why(Misconception belief, Lock lock) {
    var sum = TimesForTest.told(lock.nanos());
    return switch (belief) {
      case ROUNDED_TOO_EARLY ->
          "for which they waited %s: it is first if what is less than a millisecond counts for nothing."
              .formatted(sum);
      case OFTEN_IS_LONG ->
          "for which they waited most often, %d times, but %s in all."
              .formatted(lock.events(), sum);
      case LONGEST_WAIT_DECIDES ->
          "which has the longest wait of all, %s, but no more than %s in all."
              .formatted(TimesForTest.told(lock.longest()), sum);
      case EACH_OBJECT_ALONE ->
          "one of which has the largest sum of any single object, %s."
              .formatted(TimesForTest.told(lock.atOneObject()));
      default -> "whose events are of type jdk.%s.".formatted(lock.type());
    };
  }

  @Test
  @Order(3)
  @DisplayName("where threads only sleep or wait for each other's end, there is none")
  void none() throws Exception {
    var recording = RecordingForTest.called("quiet");
    var answer = answer(recording);
    if (answer.isPresent()) {
      throw Rejection.of(
          ANY_WAIT_IS_A_LOCK,
          "In %s nobody waits to enter a monitor, and hottestLock says %s."
              .formatted(recording, answer.get()));
    }
  }

  @Test
  @Order(4)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableForTest.demandAnIoException(
        "hottestLock", () -> HottestLock.hottestLock(RecordingForTest.missing()));
  }
}
