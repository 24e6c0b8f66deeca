package liveness;

import static kit.belief.CommonBelief.ANY_NUMBER_OF_PARTIES;
import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static kit.belief.DeviceBelief.WAITS_IN_THE_LOOP;
import static liveness.scenes.LivenessBelief.INT_IS_LARGE_ENOUGH;
import static liveness.scenes.LivenessBelief.MORE_THREADS_CURE;
import static liveness.scenes.LivenessBelief.POOL_FINDS_A_THREAD;

import explorer.Schedules;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.JdkUse;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import liveness.scenes.FolderScenarios;
import liveness.scenes.LivenessBelief;
import liveness.scenes.RecordedCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("12.2 Nested")
@Beliefs(LivenessBelief.class)
class NestedTest {

  @Test
  @Order(1)
  @DisplayName(
      "in pools of 1, 2 and 4 threads: the sum of all words, each call made once in the pool")
  void allWords() throws Exception {
    Schedules.proveIfItFails(FolderScenarios.TwoThreads.class, NestedTest::allWordsInThreads);
  }

  private static void allWordsInThreads() throws Exception {
    for (int threads : new int[] {1, 2, 4}) {
      for (int folders : new int[] {1, 2, 5, 16}) {
        counted(threads, folders, 3);
      }
    }
    counted(2, 1, 20);
  }

  private static String some(int number, String what) {
    return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String are(int number, String what) {
    return (number == 1 ? "There is " : "There are ") + some(number, what);
  }

  private static void counted(int threads, int folders, int pages) throws Exception {
    try (var calls = new RecordedCalls(threads)) {
      var all = IntStream.range(0, folders).mapToObj(i -> calls.folder(i, pages)).toList();
      String happened =
          "%s with %d pages each in a pool of %s"
              .formatted(some(folders, "folder"), pages, some(threads, "thread"));
      long sum = counted(calls, () -> Nested.count(all, calls.pool()), happened);
      calls.requireEachOnceInThePool(folders, pages, happened);
      long due = (long) folders * pages * RecordedCalls.WORDS;
      if (sum != due) {
        throw Rejection.plain(
            "%s: on each page are %d words, so it should be %d, and it was %d."
                .formatted(happened, RecordedCalls.WORDS, due, sum));
      }
    }
  }

  /** What was counted, if it comes to an end; and the pool is as it was. */
  private static <T> T counted(RecordedCalls calls, Callable<T> code, String happened)
      throws Exception {
    try (var trial = Trial.start(code)) {
      trial.awaitQuiescence();
      if (!trial.ended() && calls.pool().getActiveCount() > 0) {
        throw Rejection.of(
            POOL_FINDS_A_THREAD,
            "%s: now no thread can go on. %s in the pool's threads, waiting, and %s in its queue, which no thread runs."
                .formatted(
                    happened,
                    are(calls.pool().getActiveCount(), "task"),
                    some(calls.pool().getQueue().size(), "task")));
      }
      T result = trial.result();
      if (calls.hasOtherSettings()) {
        throw Rejection.of(
            MORE_THREADS_CURE, happened + ": afterwards the pool has another number of threads.");
      }
      if (calls.pool().isShutdown()) {
        throw Rejection.of(NOT_YOURS_TO_CLOSE, happened + ": afterwards the pool is closed.");
      }
      return result;
    }
  }

  @Test
  @Order(2)
  @DisplayName("no folders, and folders without pages")
  void nothingToDo() throws Exception {
    Schedules.proveIfItFails(FolderScenarios.TwoThreads.class, NestedTest::nothingToDoInThreads);
  }

  private static void nothingToDoInThreads() throws Exception {
    try (var calls = new RecordedCalls(2)) {
      Folder empty = List::of;
      Folder full = calls.folder(0, 2);
      for (List<Folder> folders :
          List.of(List.<Folder>of(), List.of(empty), List.of(empty, full, empty))) {
        long due = folders.stream().filter(folder -> folder == full).count() * 2 * 100;
        String happened =
            folders.isEmpty()
                ? "There were no folders"
                : "There were %s, some of them without pages"
                    .formatted(some(folders.size(), "folder"));
        try (var trial = Trial.start(() -> Nested.count(folders, calls.pool()))) {
          trial.awaitQuiescence();
          if (!trial.ended()) {
            throw Rejection.of(
                NOTHING_TO_DO,
                "%s, and your code waits for ever%s."
                    .formatted(happened, trial.describeBlockingCall()));
          }
          var outcome = trial.awaitOutcome();
          if (!outcome.returned() || outcome.value() != due) {
            throw Rejection.of(
                NOTHING_TO_DO,
                "%s. It should be %d words, and your code %s."
                    .formatted(happened, due, outcome.describe()));
          }
        }
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("a folder that is there twice counts twice, and the sum may be larger than an int")
  void twiceAndMany() throws Exception {
    Schedules.proveIfItFails(FolderScenarios.TwoThreads.class, NestedTest::twiceAndManyInThreads);
  }

  private static void twiceAndManyInThreads() throws Exception {
    Folder full = () -> List.of(() -> Integer.MAX_VALUE, () -> Integer.MAX_VALUE);
    try (var calls = new RecordedCalls(2)) {
      long sum = Guard.call(() -> Nested.count(List.of(full, full), calls.pool()));
      if (sum == 2L * Integer.MAX_VALUE) {
        throw Rejection.plain("A folder was in the list twice, and its words were counted once.");
      }
      if (sum != 4L * Integer.MAX_VALUE) {
        throw Rejection.of(
            INT_IS_LARGE_ENOUGH,
            "There are 2 pages with %d words each in a folder, and this folder is there twice. It should be %d words, and it was %d."
                .formatted(Integer.MAX_VALUE, 4L * Integer.MAX_VALUE, sum));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("in whatever order the threads take their steps, nothing is lost, and it ends")
  void twoFolders() {
    Schedules.explore(FolderScenarios.OneThread.class);
    Schedules.explore(FolderScenarios.TwoThreads.class);
  }

  @Test
  @Order(5)
  @DisplayName("four threads: four folders are opened at the same time")
  void foldersTogether() throws Exception {
    var gate = new Gate();
    try (var calls = new RecordedCalls(4)) {
      var folders =
          Stream.generate(() -> calls.folder(0, 1, gate::awaitOpen, () -> {})).limit(8).toList();
      fourTogether(calls, gate, folders, "8 folders were to be opened");
    }
  }

  @Test
  @Order(6)
  @DisplayName("four threads: four pages are counted at the same time, of one folder or of several")
  void pagesTogether() throws Exception {
    for (int folders : new int[] {1, 8}) {
      var gate = new Gate();
      try (var calls = new RecordedCalls(4)) {
        var all =
            Stream.generate(() -> calls.folder(0, 8 / folders, () -> {}, gate::awaitOpen))
                .limit(folders)
                .toList();
        fourTogether(
            calls,
            gate,
            all,
            folders == 1
                ? "8 pages of one folder were to be counted"
                : "8 folders with a page each were to be counted");
      }
    }
  }

  private static void fourTogether(
      RecordedCalls calls, Gate gate, List<Folder> folders, String happened) throws Exception {
    try (var trial = Trial.start(() -> Nested.count(folders, calls.pool()))) {
      trial.awaitQuiescenceOr(() -> gate.waitingThreads().size() >= 4);
      int together = gate.waitingThreads().size();
      gate.open();
      trial.result();
      if (together < 4) {
        throw Rejection.of(
            WAITS_IN_THE_LOOP,
            "%s in a pool of 4 threads, and never more than %d of these calls ran at the same time."
                .formatted(happened, together));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("the exception or error that a folder or a page throws comes out")
  void failureComesOut() throws Exception {
    for (boolean isFolder : new boolean[] {true, false}) {
      String message = isFolder ? "folder locked" : "page torn";
      var exception = new IllegalStateException(message);
      failureComesOut(
          isFolder,
          () -> {
            throw exception;
          },
          exception,
          FAILURE_SWALLOWED);
      var error = new Error(message);
      failureComesOut(
          isFolder,
          () -> {
            throw error;
          },
          error,
          ERROR_IS_NO_FAILURE);
    }
  }

  private static void failureComesOut(
      boolean isFolder, Runnable broken, Throwable failure, Misconception belief) throws Exception {
    try (var calls = new RecordedCalls(2)) {
      var folders =
          List.of(
              calls.folder(0, 2),
              isFolder
                  ? calls.folder(1, 2, broken, () -> {})
                  : calls.folder(1, 2, () -> {}, broken),
              calls.folder(2, 2));
      String happened =
          "%s threw an %s"
              .formatted(isFolder ? "open()" : "words()", failure.getClass().getSimpleName());
      try (var trial = Trial.start(() -> Nested.count(folders, calls.pool()))) {
        trial.awaitQuiescence();
        if (!trial.ended()) {
          throw Rejection.of(
              belief,
              "%s, and your code waits for ever%s."
                  .formatted(happened, trial.describeBlockingCall()));
        }
        var outcome = trial.awaitOutcome();
        if (!outcome.isCausedBy(failure)) {
          throw Rejection.of(
              belief, "%s, and your code %s.".formatted(happened, outcome.describe()));
        }
        if (calls.pool().isShutdown()) {
          throw Rejection.of(
              NOT_YOURS_TO_CLOSE, happened + ". Then the pool was closed, which is its owner's.");
        }
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName(
      "a folder with 70,000 pages, none of which is counted before all have been submitted")
  void manyPages() throws Exception {
    int pages = 70_000;
    var gate = new Gate();
    Page held =
        () -> {
          gate.awaitOpen();
          return 1;
        };
    String happened = "A folder with %,d pages in a pool of 1 thread".formatted(pages);
    boolean countsParties = JdkUse.of(Nested.class).includesClass("java/util/concurrent/Phaser");
    try (var calls = new RecordedCalls(1);
        var trial =
            Trial.start(() ->
                Nested.count(List.of(() -> Collections.nCopies(pages, held)), calls.pool()))) {
      trial.awaitQuiescence();
      gate.open();
      trial.awaitQuiescence();
      if (!trial.ended() && countsParties) {
        throw Rejection.of(ANY_NUMBER_OF_PARTIES, happened + ": your code waits for ever.");
      }
      var outcome = trial.awaitOutcome();
      if (!outcome.returned() || outcome.value() != pages) {
        happened +=
            ", each with a word: your code %s."
                .formatted(
                    outcome.returned()
                        ? outcome.describe()
                        : "threw " + outcome.failure().getClass().getSimpleName());
        throw countsParties
            ? Rejection.of(ANY_NUMBER_OF_PARTIES, happened)
            : Rejection.plain(happened);
      }
    }
  }
}
