package profiling;

import static profiling.scenes.ProfilingBelief.ANY_WAIT_IS_A_LOCK;
import static profiling.scenes.ProfilingBelief.A_QUEUE_COUNTS_ONCE;
import static profiling.scenes.ProfilingBelief.EVENTS_ARE_MINE;
import static profiling.scenes.ProfilingBelief.OBJECTS_ARE_THE_CLASSES;
import static profiling.scenes.ProfilingBelief.THE_DOLLAR_IS_NOISE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import profiling.scenes.DollarSigns;
import profiling.scenes.DurationFormatter;
import profiling.scenes.KeptRecording;
import profiling.scenes.KeptRecording.Lock;
import profiling.scenes.LockRanking;
import profiling.scenes.ProfilingBelief;
import profiling.scenes.RewrittenRecording;
import profiling.scenes.UnreadableRecording;

@Exercise("7.1 HottestLock")
@Beliefs(ProfilingBelief.class)
class HottestLockTest {

  @Test
  @Order(1)
  @DisplayName("in the bakery it is the class with the largest sum of waits")
  void largestSum() throws Exception {
    findsTheHottestOf(KeptRecording.called("bakery"));
  }

  @Test
  @Order(2)
  @DisplayName("at the market many waits of less than a millisecond make the largest sum")
  void manyShortWaits() throws Exception {
    findsTheHottestOf(KeptRecording.called("market"));
  }

  private static void findsTheHottestOf(KeptRecording recording) throws Exception {
    var answer = answer(recording);
    var locks = recording.locks();
    var entered = locks.stream().filter(Lock::isContended).toList();
    var hottest = LockRanking.most(entered, Lock::nanos);
    if (!answer.equals(Optional.of(hottest.className()))) {
      throw LockRanking.rejection(recording, hottest, answer.orElse(""), locks, entered);
    }
  }

  private static Optional<String> answer(KeptRecording recording) throws Exception {
    var file = recording.file();
    var answer = Guard.call(() -> HottestLock.hottestLock(file));
    if (answer == null) {
      throw Rejection.plain(
          "Of %s hottestLock made null; an Optional that is empty says \"none\"."
              .formatted(recording));
    }
    return answer;
  }

  @Test
  @Order(3)
  @DisplayName("where threads only sleep or wait for each other's end, there is none")
  void none() throws Exception {
    var recording = KeptRecording.called("quiet");
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
  @DisplayName(
      "at the harbour each of those counts who wait for a nested class's lock at the same time")
  void severalAtOnce() throws Exception {
    var harbour = KeptRecording.called("harbour");
    var crane = harbour.locks().stream().filter(l -> l.className().contains("$")).findFirst();
    var hottest = crane.orElseThrow();
    var answer = answer(harbour).orElse("none");
    if (answer.equals(hottest.className())) {
      return;
    }
    var due =
        "In %s threads waited %s in all to enter a %s, longer than for any other class; hottestLock says \"%s\""
            .formatted(
                harbour, DurationFormatter.told(hottest.nanos()), hottest.className(), answer);
    if (DollarSigns.leftOut(hottest.className()).contains(answer)) {
      throw Rejection.of(THE_DOLLAR_IS_NOISE, due + ".");
    }
    throw answer.equals("harbour.Buoy")
        ? Rejection.of(
            A_QUEUE_COUNTS_ONCE,
            due + ", which is first if %d threads count once.".formatted(hottest.events()))
        : Rejection.plain(due + ".");
  }

  @Test
  @Order(5)
  @DisplayName("a long recording, in several chunks: the first counts like the last")
  void severalChunks(@TempDir Path folder) throws Exception {
    var bakery = KeptRecording.called("bakery");
    var market = KeptRecording.called("market");
    var file = folder.resolve("bakery-and-market.jfr");
    RewrittenRecording.joined(List.of(bakery.file(), market.file()), file);
    var entered =
        Stream.of(bakery, market).flatMap(r -> r.locks().stream()).filter(Lock::isContended);
    var hottest = LockRanking.most(entered.toList(), Lock::nanos);
    var answer = Guard.call(() -> HottestLock.hottestLock(file));
    if (!answer.equals(Optional.of(hottest.className()))) {
      throw Rejection.of(
          EVENTS_ARE_MINE,
          "Of %s and %s in one file hottestLock says \"%s\"; for each alone it was right, and a %s costs more than all others of both."
              .formatted(bakery, market, answer.orElse("none"), hottest.className()));
    }
  }

  @Test
  @Order(6)
  @DisplayName("what a class costs in one chunk and in the next is one sum")
  void sameClassInSeveralChunks(@TempDir Path folder) throws Exception {
    var bakery = KeptRecording.called("bakery").file();
    var noOvens = folder.resolve("no-ovens.jfr");
    RewrittenRecording.withLocksOf(List.of("bakery.Fridge", "bakery.Van"), bakery, noOvens);
    var none = KeptRecording.called("quiet").file(); // only after it are there new objects
    var file = folder.resolve("three-mornings.jfr");
    RewrittenRecording.joined(List.of(bakery, none, noOvens, none, noOvens), file);
    requireByName(
        "bakery.Fridge",
        "bakery.Oven",
        "In a recording of several chunks threads waited 0.50 s for a bakery.Fridge in each of"
            + " three, and 1.02 s for a bakery.Oven in one",
        file);
  }

  @Test
  @Order(7)
  @DisplayName("classes of the same name count together, whoever has loaded them")
  void sameName(@TempDir Path folder) throws Exception {
    var harbour = KeptRecording.called("harbour");
    var file = folder.resolve("harbour.jfr");
    var classes = List.of("harbour.Buoy", "harbour.Sluice");
    RewrittenRecording.withLocksOf(classes, harbour.file(), file);
    requireByName(
        "harbour.Buoy",
        "harbour.Sluice",
        "In a recording two class loaders have loaded a class harbour.Buoy; threads waited 0.20 s"
            + " for each of the two, and 0.30 s for a harbour.Sluice",
        file);
  }

  private static void requireByName(String hottest, String instead, String happened, Path file)
      throws Exception {
    var answer = Guard.call(() -> HottestLock.hottestLock(file)).orElse("none");
    if (!answer.equals(hottest)) {
      var why = "%s. hottestLock says \"%s\".".formatted(happened, answer);
      throw answer.equals(instead)
          ? Rejection.of(OBJECTS_ARE_THE_CLASSES, why)
          : Rejection.plain(why);
    }
  }

  @Test
  @Order(8)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableRecording.requireAnIoException(
        "hottestLock", () -> HottestLock.hottestLock(KeptRecording.missing()));
  }
}
