package cluster.scenes;

import cluster.Account;
import cluster.NoAnswerException;
import cluster.RefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A bank with one account, which the test plays: what becomes of each request is said before. It
 * keeps keys, as {@link Account} promises. Thread-safe.
 */
public final class ScriptedBank implements Account {

  /** What becomes of a request. */
  public enum Fate {
    /** It arrives, and so does the answer. */
    ANSWERED,
    /** It never arrives. */
    REQUEST_LOST,
    /** It arrives, and the answer does not. */
    ANSWER_LOST,
    /** The bank says no. */
    REFUSED,
    /** The program has a bug. */
    BUG,
    /** A virtual machine error. */
    ERROR,
    /** The thread is interrupted meanwhile. */
    INTERRUPTED
  }

  /** A request as it was sent. */
  public record Attempt(String key, long amount, Thread thread) {}

  private final Queue<Fate> script = new ConcurrentLinkedQueue<>();
  private final List<Attempt> attempts = new ArrayList<>(); // guarded by this
  private final Map<String, Long> answers = new HashMap<>(); // by key; guarded by this
  private long balance; // guarded by this
  private Throwable last; // what it has thrown last, or null; guarded by this

  /** A bank that treats requests like this, one after the other, and answers all that follow. */
  public ScriptedBank(Fate... fates) {
    script.addAll(List.of(fates));
  }

  @Override
  public synchronized long deposit(String key, long amount)
      throws NoAnswerException, RefusedException, InterruptedException {
    attempts.add(new Attempt(key, amount, Thread.currentThread()));
    Fate fate = script.isEmpty() ? Fate.ANSWERED : script.remove();
    String number = "attempt " + attempts.size();
    switch (fate) {
      case ANSWERED -> {
        return perform(key, amount);
      }
      case ANSWER_LOST -> {
        perform(key, amount);
        throw thrown(new NoAnswerException("no answer to " + number));
      }
      case REQUEST_LOST -> throw thrown(new NoAnswerException("no answer to " + number));
      case REFUSED -> throw thrown(new RefusedException("the account is closed"));
      case BUG -> throw thrown(new IllegalStateException("a bug"));
      case ERROR -> throw thrown(new StackOverflowError("too deep"));
      default -> throw thrown(new InterruptedException("interrupted while waiting for the answer"));
    }
  }

  private long perform(String key, long amount) {
    return answers.computeIfAbsent(key, k -> balance += amount);
  }

  private <X extends Throwable> X thrown(X failure) {
    last = failure;
    return failure;
  }

  /** What was sent, in order. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** How many requests were sent. */
  public synchronized int count() {
    return attempts.size();
  }

  /** How many different keys there were among them. */
  public synchronized long keys() {
    return attempts.stream().map(Attempt::key).distinct().count();
  }

  /** How much money there is. */
  public synchronized long balance() {
    return balance;
  }

  /** What the last request that did not succeed has thrown; null if all have succeeded. */
  public synchronized Throwable last() {
    return last;
  }
}
