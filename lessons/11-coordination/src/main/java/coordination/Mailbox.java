package coordination;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Exercise 11.4: an actor, which is some state with a mailbox in front of it. Nobody else uses the
 * state: others send messages, and the actor handles them one at a time.
 *
 * <p>A message is a function that is called with the state. The state may be of a type that is made
 * for one thread, such as an account with a plain field for its balance.
 *
 * <p>Thread-safe: any number of threads may send messages at the same time, and the messages
 * themselves may send messages, to this actor or to another one.
 *
 * @param <S> the type of the state
 */
public final class Mailbox<S> implements AutoCloseable {

  /**
   * Makes an actor with an empty mailbox.
   *
   * @param state the state, which nobody but the actor uses from now on
   */
  public Mailbox(S state) {
    throw new UnsupportedOperationException(
        "Keep the state, make a queue for the messages, and let one thread handle them.");
  }

  /**
   * Sends a message that has no reply. Returns at once, even if many messages are waiting, or if
   * the actor is busy with a long message.
   *
   * <p>Messages are handled one at a time, never in the thread that sends them, unless this is the
   * actor's own thread. They are handled in the order in which they were sent: if one send has
   * returned before another one begins, its message is handled first. This holds for {@code tell}
   * and {@code ask} together. Each message sees what the ones before it have written. While no
   * message is there, the actor sleeps: it does not wake up now and then to look.
   *
   * <p>If the message throws an exception or an error, nobody is told, and the actor goes on with
   * the next message.
   *
   * @param message what to do with the state; called once
   * @throws IllegalStateException if {@link #close} has been called before
   */
  public void tell(Consumer<? super S> message) {
    throw new UnsupportedOperationException("Put the message into the mailbox.");
  }

  /**
   * Sends a message that has a reply. Returns at once, as {@link #tell} does, and its message takes
   * its turn in the same order.
   *
   * <p>If the message throws an exception or an error, the future completes exceptionally: its
   * {@code get} throws an {@link java.util.concurrent.ExecutionException} with that as its cause.
   * (No message throws a {@code CancellationException} or a {@code CompletionException}.) The actor
   * goes on with the next message.
   *
   * @param message what to do with the state; called once. What it returns, which may be null, is
   *     the reply
   * @return a future that completes when the message has been handled. The caller does not complete
   *     or cancel it
   * @throws IllegalStateException if {@link #close} has been called before
   */
  public <R> CompletableFuture<R> ask(Function<? super S, ? extends R> message) {
    throw new UnsupportedOperationException(
        "Put a message into the mailbox that completes a future, whatever happens.");
  }

  /**
   * Accepts no more messages, waits until all messages that were sent before have been handled, and
   * returns when all threads that the actor has started have ended, or have nothing left to do but
   * to end. It waits as long as that takes, and sleeps meanwhile.
   *
   * <p>If a message is sent at the same time as another thread calls {@code close}, then either it
   * is accepted and handled, or the send throws an {@code IllegalStateException}: no message that
   * was accepted is lost. A second close only waits for the same end. A message does not close its
   * own actor. If the calling thread is interrupted while it waits, you decide what happens.
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException(
        "Let the actor know that this was the last message, and wait until its thread has ended.");
  }
}
