package pools.scenes;

import static kit.belief.CommonBelief.ERROR_IS_NO_FAILURE;
import static kit.belief.CommonBelief.NOT_YOURS_TO_CLOSE;
import static pools.scenes.MappedBelief.FAILURE_ENDS_THE_CHILD;
import static pools.scenes.MappedBelief.MAPPING_ENDS_BY_ITSELF;
import static pools.scenes.MappedBelief.NOT_FLUSHED;
import static pools.scenes.MappedRequest.answered;
import static pools.scenes.MappedRequest.failing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.stream.LongStream;
import kit.Rejection;
import kit.Trial;
import kit.TrialOutcome;
import pools.MappedWorker;

/** What the child's side of a mapped worker must do, with a parent that is played by the test. */
public final class MappedServeSpec {
  private static final int MOST = 100;
  private static final int ROUNDS = 20;

  /** For this number the function throws an exception, and for the next an error. */
  private static final long UNLUCKY = 13;

  private MappedServeSpec() {}

  /** The function: {@link MappedScript#answerTo}, but for two numbers. */
  private static long function(long x) {
    if (x == UNLUCKY) {
      throw new IllegalStateException("no answer to 13");
    } else if (x == UNLUCKY + 1) {
      throw new StackOverflowError();
    }
    return MappedScript.answerTo(x);
  }

  /** Each answer is in the file when its byte comes, from a buffer or not. */
  public static void answersInTheFile() throws Exception {
    for (boolean buffered : new boolean[] {true, false}) {
      serve(
          buffered,
          answered(0, 3, -4, 0, 1L << 40, 5),
          answered(0, LongStream.range(100, 100 + MOST).toArray()),
          answered(7, 1, 2, 3),
          answered(MOST - 1, Long.MAX_VALUE),
          answered(4),
          answered(0, 6));
    }
  }

  /** A failure of the function is an answer, too. */
  public static void goesOnAfterFailure() throws Exception {
    serve(
        true,
        answered(0, 1, 2),
        failing("no answer to 13", 0, 1, UNLUCKY, 3),
        answered(1, 4, 5),
        failing("java.lang.StackOverflowError", 2, UNLUCKY + 1),
        answered(0, 6));
  }

  private static void serve(boolean buffered, MappedRequest... requests) throws Exception {
    try (var folder = new MappedFolder()) {
      var file = new NumbersFile(Files.createFile(folder.path().resolve("numbers")));
      Files.write(file.path(), new byte[MOST * Long.BYTES]);
      var parent = new ScriptedMappedParent(file, MOST, requests);
      var answers = buffered ? new BufferedOutputStream(parent.fromChild) : parent.fromChild;
      try (var trial =
          Trial.start(() ->
              MappedWorker.serve(
                  file.path(),
                  new DataInputStream(parent.toChild),
                  new DataOutputStream(answers),
                  MappedServeSpec::function))) {
        trial.awaitQuiescence();
        parent.requireNoFault();
        if (parent.isAskedWithoutAnswer()) {
          throw Rejection.of(
              NOT_FLUSHED,
              "serve waits for request %d, and the answer to request %d has not come."
                  .formatted(parent.answered() + 2, parent.answered() + 1));
        }
        var outcome = trial.awaitOutcome();
        parent.requireNoFault();
        requireReturned(outcome, parent.answered(), requests);
      }
      if (!Files.exists(file.path())) {
        throw Rejection.of(NOT_YOURS_TO_CLOSE, "serve has deleted the file.");
      }
    }
  }

  private static void requireReturned(
      TrialOutcome<?> outcome, int answered, MappedRequest... requests) {
    if (answered < requests.length) {
      var request = requests[answered];
      var happened =
          "serve has answered %d of %d requests, and then it %s."
              .formatted(
                  answered, requests.length, outcome.returned() ? "returned" : outcome.describe());
      if (request.failure() == null) {
        throw answered > 0 && requests[answered - 1].failure() != null
            ? Rejection.of(FAILURE_ENDS_THE_CHILD, happened)
            : Rejection.plain(happened);
      }
      throw outcome.failure() instanceof Error
          ? Rejection.of(ERROR_IS_NO_FAILURE, happened)
          : Rejection.of(FAILURE_ENDS_THE_CHILD, happened);
    }
    if (!outcome.returned()) {
      throw Rejection.plain(
          "serve has answered all requests. At their end it should return, and it %s."
              .formatted(outcome.describe()));
    }
  }

  /** However it ends, its mapping is gone then. */
  public static void endsItsMapping() throws Exception {
    try (var folder = new MappedFolder()) {
      var file = Files.createFile(folder.path().resolve("numbers"));
      Files.write(file, new byte[MOST * Long.BYTES]);
      requireNoMappingLeft(
          "serve has returned",
          () -> {
            var nowhere = new DataOutputStream(OutputStream.nullOutputStream());
            MappedWorker.serve(file, requests(0, 5), nowhere, x -> x);
          });
      requireNoMappingLeft(
          "serve has thrown",
          () ->
              requireBrokenPipeOut(
                  () -> MappedWorker.serve(file, requests(0, 5), broken(), x -> x)));
    }
  }

  /**
   * Looks after each of several calls: the garbage collector may end a mapping by chance, and
   * something else may be mapped once.
   */
  private static void requireNoMappingLeft(String when, Serving serving) throws IOException {
    int left = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long before = OpenMappings.count();
      serving.run();
      left += OpenMappings.count() > before ? 1 : 0;
    }
    if (left > 1) {
      throw Rejection.of(
          MAPPING_ENDS_BY_ITSELF,
          "%s, and its mapping was left: %d times of %d.".formatted(when, left, ROUNDS));
    }
  }

  private interface Serving {
    void run() throws IOException;
  }

  private static void requireBrokenPipeOut(Serving serving) {
    try {
      serving.run();
    } catch (IOException e) {
      return;
    }
    throw Rejection.plain("The stream for the answers was broken, and serve threw no IOException.");
  }

  private static DataInputStream requests(int... ints) {
    var bytes = java.nio.ByteBuffer.allocate(ints.length * Integer.BYTES);
    for (int i : ints) {
      bytes.putInt(i);
    }
    return new DataInputStream(new ByteArrayInputStream(bytes.array()));
  }

  private static DataOutputStream broken() {
    return new DataOutputStream(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        });
  }
}
