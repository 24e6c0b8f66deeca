package kit;

import java.util.Arrays;
import java.util.stream.Stream;
import kit.text.CauseChain;
import kit.text.TruncatedText;
import org.jspecify.annotations.Nullable;

/**
 * How the learner's code ended: with a value, or with an exception; and whether its thread's
 * interrupt flag was set then.
 *
 * @param value what it returned; null also if it threw
 * @param failure what it threw; null if it returned
 * @param interrupted the flag at the end
 */
public record TrialOutcome<T extends @Nullable Object>(
    @Nullable T value, @Nullable Throwable failure, boolean interrupted) {

  /** Whether it returned, rather than threw. */
  public boolean returned() {
    return failure == null;
  }

  /**
   * Whether it threw this exception, or one with this among its causes. A copy that a {@link
   * java.util.concurrent.ForkJoinPool} made of it to bring it to another thread counts as well:
   * same class, same message.
   */
  public boolean isCausedBy(Throwable cause) {
    return causes()
        .anyMatch(c ->
            c == cause || c.getClass() == cause.getClass() && saying(c).contains(saying(cause)));
  }

  private static String saying(Throwable thrown) {
    return CauseChain.messageOf(thrown).orElse("null");
  }

  /** Whether it threw an exception of this type, or one with such among its causes. */
  public boolean isCausedBy(Class<? extends Throwable> type) {
    return causes().anyMatch(type::isInstance);
  }

  private Stream<Throwable> causes() {
    return CauseChain.of(failure).stream();
  }

  /**
   * Whether an interrupt that reached it can be known to its caller: by an {@link
   * InterruptedException}, or by the flag. Hidden among the causes of another exception it can't:
   * that says that something has failed.
   */
  public boolean reportsInterrupt() {
    return interrupted || failure instanceof InterruptedException;
  }

  /** What it came to, in words that follow "your code": "returned 7", "threw IOException". */
  public String describe() {
    return returned() ? describeReturn() : "threw " + describeException();
  }

  private String describeReturn() {
    return switch (value) {
      case null -> "returned null";
      case Trial.Nothing _ -> "returned";
      case long[] numbers -> "returned " + Arrays.toString(numbers);
      case String text -> "returned \"" + text + '"';
      default -> "returned " + value;
    };
  }

  /** The exception's simple name, with its message; "nothing" if it returned. */
  public String describeException() {
    if (failure == null) {
      return "nothing";
    }
    String name = failure.getClass().getSimpleName();
    return CauseChain.messageOf(failure)
        .map(
            message -> name + " (" + TruncatedText.shortened(message, TruncatedText.MOST / 2) + ")")
        .orElse(name);
  }
}
