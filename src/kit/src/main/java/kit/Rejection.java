package kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kit.belief.Misconception;
import org.jspecify.annotations.Nullable;

/**
 * A test's verdict that an answer is not right yet, written for the learner: what happened, what to
 * do instead, where to read on. Its message is all that the learner needs, so it carries no stack
 * trace of the test's own. It may have a picture: lines that are shown as they are.
 */
public final class Rejection extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final String happened;
  private final transient @Nullable Misconception misconception; // null: none of the known beliefs
  private final boolean unsolved;
  private final @Nullable String picture; // null: none

  private Rejection(
      String happened,
      @Nullable Misconception misconception,
      boolean unsolved,
      @Nullable Throwable cause) {
    this(happened, misconception, unsolved, null, cause);
  }

  private Rejection(
      String happened,
      @Nullable Misconception misconception,
      boolean unsolved,
      @Nullable String picture,
      @Nullable Throwable cause) {
    super(withPicture(withAdvice(happened, misconception), picture), cause);
    this.happened = happened;
    this.misconception = misconception;
    this.unsolved = unsolved;
    this.picture = picture;
    setStackTrace(new StackTraceElement[0]);
    VerdictLog.note(this);
  }

  /**
   * What happened, and the belief that it points to.
   *
   * @param happened a sentence that says what the test saw; the belief's advice and section follow
   *     it
   */
  public static Rejection of(Misconception misconception, String happened) {
    return new Rejection(happened, Objects.requireNonNull(misconception), false, null);
  }

  private static String withAdvice(String happened, @Nullable Misconception misconception) {
    return misconception == null
        ? happened
        : "%s %s (%s)".formatted(happened, misconception.advice(), misconception.section());
  }

  private static String withPicture(String sentences, @Nullable String picture) {
    return picture == null ? sentences : sentences + "\n\n" + picture;
  }

  /**
   * What happened, where no known belief explains it.
   *
   * @param message the whole message, in sentences that a beginner can read
   */
  public static Rejection plain(String message) {
    return new Rejection(message, null, false, null);
  }

  /** As {@link #plain(String)}, for what an exception of the learner's code brought about. */
  static Rejection because(String message, Throwable cause) {
    return new Rejection(message, null, false, Objects.requireNonNull(cause));
  }

  /** The exercise still is the stub that the workbook ships. */
  static Rejection unsolved(String message) {
    return new Rejection(message, null, true, null);
  }

  /**
   * The same verdict with the advice and the section that a lesson with these beliefs has for it.
   *
   * @param lessons the beliefs that the lesson's tests know; not null
   */
  public Rejection inWordsOf(List<? extends Misconception> lessons) {
    var reworded = misconception == null ? null : misconception.inWordsOf(lessons);
    return reworded == misconception
        ? this
        : new Rejection(happened, reworded, unsolved, picture, getCause());
  }

  /**
   * The same verdict with a picture of what happened.
   *
   * @param lines at most 78 characters each; not null
   */
  public Rejection drawn(String lines) {
    return new Rejection(
        happened, misconception, unsolved, Objects.requireNonNull(lines), getCause());
  }

  /** Lines that are shown as they are, after the sentences and a blank line. */
  public Optional<String> picture() {
    return Optional.ofNullable(picture);
  }

  /** What happened, without what is said of the belief that it points to. */
  public String happened() {
    return happened;
  }

  /** The message without the picture. */
  public String sentences() {
    return withAdvice(happened, misconception);
  }

  /** The belief that the answer seems to rest on, if it is a known one. */
  public Optional<Misconception> misconception() {
    return Optional.ofNullable(misconception);
  }

  /** Whether the exercise has not been begun: its stub said so itself. */
  public boolean unsolved() {
    return unsolved;
  }

  /** The message alone: to the learner, the name of this class says nothing. */
  @Override
  public String toString() {
    return getMessage();
  }
}
