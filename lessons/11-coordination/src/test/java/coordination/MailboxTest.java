package coordination;

import static coordination.scenes.CoordinationBelief.ASK_BRINGS_THE_REPLY;
import static coordination.scenes.CoordinationBelief.A_LOCK_IS_AS_GOOD;
import static coordination.scenes.CoordinationBelief.A_QUESTION_CHANGES_NOTHING;
import static coordination.scenes.CoordinationBelief.CLOSED_IS_EMPTY;
import static coordination.scenes.CoordinationBelief.CLOSED_MEANS_SILENT;
import static coordination.scenes.CoordinationBelief.MAILBOX_HAS_ROOM;
import static coordination.scenes.CoordinationBelief.MESSAGES_KEEP_THEIR_ORDER;
import static coordination.scenes.CoordinationBelief.NAPS_BETWEEN_LOOKS;
import static coordination.scenes.CoordinationBelief.NULL_IS_NO_REPLY;
import static coordination.scenes.CoordinationBelief.ONE_BAD_MESSAGE;
import static coordination.scenes.CoordinationBelief.REPLY_COMES_ANYWAY;
import static coordination.scenes.CoordinationBelief.SEND_WAITS_FOR_THE_ACTOR;
import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import coordination.scenes.Account;
import coordination.scenes.CoordinationBelief;
import coordination.scenes.Helper;
import coordination.scenes.MailboxScenarios;
import explorer.Schedules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("11.4 Mailbox")
@Beliefs(CoordinationBelief.class)
class MailboxTest {
  private static final int MANY = 2_000;

  @Test
  @Order(0)
  @DisplayName("close waits for as long as the messages take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowMessage.class);
  }

  static final class SlowMessage extends SlowWork {
    SlowMessage() {
      super("a message");
    }

    @Override
    protected void call() throws Exception {
      var mailbox = new Mailbox<>(new Account());
      mailbox.tell(_ -> awaitOpen());
      mailbox.tell(account -> account.deposit(1));
      awaitHeld(1);
      mailbox.close();
    }
  }

  @Test
  @Order(1)
  @DisplayName("no message is handled in the thread that sends it")
  void notTheSender() throws Exception {
    var told = new AtomicReference<Thread>();
    var asked = new AtomicReference<Thread>();
    var sender =
        Guard.call(() -> {
          try (var mailbox = new Mailbox<>(new Account())) {
            mailbox.tell(_ -> told.set(Thread.currentThread()));
            mailbox.ask(_ -> {
              asked.set(Thread.currentThread());
              return true;
            });
          }
          return Thread.currentThread();
        });
    if (told.get() == sender || asked.get() == sender) {
      throw Rejection.of(
          told.get() == sender ? A_LOCK_IS_AS_GOOD : A_QUESTION_CHANGES_NOTHING,
          "%s was handled in the thread that sent it: that thread used the state."
              .formatted(told.get() == sender ? "A tell" : "An ask"));
    }
  }

  @Test
  @Order(2)
  @DisplayName("the messages of one thread are handled in the order in which it sent them")
  void inTheOrderOfSending() {
    Schedules.explore(MailboxScenarios.OneSender.class);
  }

  @Test
  @Order(3)
  @DisplayName("an account: told and asked, and the replies are right")
  void account() throws Exception {
    requireNullAsAReply();
    var replies =
        Guard.call(() -> {
          try (var mailbox = new Mailbox<>(new Account())) {
            mailbox.tell(account -> account.deposit(5));
            var first = mailbox.ask(account -> account.withdraw(3));
            var second = mailbox.ask(account -> account.withdraw(3));
            CompletableFuture<String> nothing = mailbox.ask(_ -> null);
            var balance = mailbox.ask(Account::balance);
            return List.of(first.get(), second.get(), balance.get(), String.valueOf(nothing.get()));
          }
        });
    if (!replies.equals(List.of(true, false, 2, "null"))) {
      throw Rejection.plain(
          "After a deposit of 5, two withdrawals of 3, a message that returns null, and a question for the balance, the replies should be true, false, null and 2. They were %s, %s, %s and %s."
              .formatted(replies.get(0), replies.get(1), replies.get(3), replies.get(2)));
    }
  }

  /** If a reply comes, null may be one. */
  private static void requireNullAsAReply() throws Exception {
    var number = new AtomicReference<CompletableFuture<Integer>>();
    var nothing = new AtomicReference<CompletableFuture<Integer>>();
    try (var trial =
        Trial.start(() -> {
          var mailbox = new Mailbox<>(new Account());
          number.set(mailbox.ask(_ -> 1));
          nothing.set(mailbox.ask(_ -> null));
          mailbox.close();
        })) {
      trial.result();
      trial.awaitGlobalQuiescence();
      if (number.get().state() != Future.State.SUCCESS) {
        return; // what is wrong with any reply, other tests tell
      }
      if (nothing.get().state() != Future.State.SUCCESS || nothing.get().join() != null) {
        throw Rejection.of(
            NULL_IS_NO_REPLY,
            "A message returned 1, and its reply came. The next message returned null, and its reply %s."
                .formatted(
                    switch (nothing.get().state()) {
                      case RUNNING -> "never comes: whoever waits for it waits for ever";
                      case SUCCESS -> "was " + nothing.get().join();
                      case FAILED ->
                          "was a " + nothing.get().exceptionNow().getClass().getSimpleName();
                      case CANCELLED -> "was cancelled";
                    }));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("while there is no message, the actor sleeps")
  void sleeps() {
    if (Schedules.looksAgainAndAgain(MailboxScenarios.NoMail.class).isPresent()) {
      throw Rejection.of(
          NAPS_BETWEEN_LOOKS,
          "There was no message, and a thread of yours looked again and again whether there was"
              + " one.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("while a message takes long, thousands can be sent; none is lost, one at a time")
  void sendingDoesNotWait() throws Exception {
    var gate = new Gate();
    var asks = new AtomicInteger();
    var tells = new AtomicInteger();
    var handled = new CopyOnWriteArrayList<Integer>();
    try (var trial =
        Trial.start(() -> {
          var mailbox = new Mailbox<>(new Account());
          mailbox.tell(_ -> gate.awaitOpen());
          gate.awaitWaiting(1);
          mailbox.tell(_ -> handled.add(0));
          tells.incrementAndGet();
          mailbox.ask(_ -> handled.add(0));
          asks.incrementAndGet();
          for (int i = 1; i <= MANY; i++) {
            int number = i;
            mailbox.tell(_ -> handled.add(number));
            tells.incrementAndGet();
          }
          return mailbox;
        })) {
      trial.awaitQuiescence();
      boolean ended = trial.ended();
      String where = trial.describeBlockingCall();
      int early = handled.size();
      int told = tells.get();
      int asked = asks.get();
      gate.open();
      trial.awaitGlobalQuiescence();
      if (!ended) {
        throw told == 0
            ? Rejection.of(
                SEND_WAITS_FOR_THE_ACTOR,
                "The actor was busy with a message, and the next tell waited%s.".formatted(where))
            : asked == 0
                ? Rejection.of(
                    ASK_BRINGS_THE_REPLY,
                    "The actor was busy with a message, and an ask waited%s: it returns only when its message has been handled."
                        .formatted(where))
                : Rejection.of(
                    MAILBOX_HAS_ROOM,
                    "The actor was busy with a message, and after %d more messages tell waits%s."
                        .formatted(told + 1, where));
      }
      if (early > 0) {
        throw Rejection.plain(
            "A message had begun and not ended, and %d others were handled meanwhile: one at a time."
                .formatted(early));
      }
      try (var close = Trial.start(() -> trial.result().close())) {
        close.result();
      }
      if (handled.size() != MANY + 2) {
        throw Rejection.of(
            CLOSED_IS_EMPTY,
            "%d messages were sent, and when close had returned %d were not handled."
                .formatted(MANY + 2, MANY + 2 - handled.size()));
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("a message that throws harms no other one, and its own reply says why")
  void failures() throws Exception {
    for (var thrown : List.of(new IllegalStateException("frozen"), new AssertionError("odd"))) {
      failures(thrown);
    }
  }

  private static void failures(Throwable thrown) throws Exception {
    var failed = new AtomicReference<CompletableFuture<Boolean>>();
    var next = new AtomicReference<CompletableFuture<Integer>>();
    try (var trial =
        Trial.start(() -> {
          try (var mailbox = new Mailbox<>(new Account())) {
            mailbox.tell(_ -> raise(thrown));
            failed.set(mailbox.ask(_ -> raise(thrown)));
            next.set(mailbox.ask(Account::balance));
            next.get().get();
            return failed.get().get();
          }
        })) {
      trial.awaitQuiescence();
      String happened = "A message threw %s".formatted(thrown.getClass().getSimpleName());
      if (next.get() == null) {
        var ending = trial.awaitOutcome();
        throw Rejection.of(
            ONE_BAD_MESSAGE,
            "%s, and that came out of tell or ask: %s. The next message was not handled."
                .formatted(happened, ending.describeException()));
      }
      if (!next.get().isDone()) {
        throw Rejection.of(ONE_BAD_MESSAGE, happened + ", and the next message is never handled.");
      }
      if (!trial.ended()) {
        throw Rejection.of(
            REPLY_COMES_ANYWAY,
            happened + ", and its reply never comes: whoever waits for it waits for ever.");
      }
      requireCause(thrown, trial);
    }
  }

  private static void requireCause(Throwable thrown, Trial<?> trial) throws InterruptedException {
    var ending = trial.awaitOutcome();
    if (!(ending.failure() instanceof ExecutionException)
        || ending.failure().getCause() != thrown) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          "A message threw %s, and get of its reply %s. It should throw an ExecutionException with that as its cause."
              .formatted(thrown.getClass().getSimpleName(), ending.describe()));
    }
  }

  private static boolean raise(Throwable thrown) {
    switch (thrown) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(thrown);
    }
  }

  @Test
  @Order(7)
  @DisplayName("messages send messages, to their own actor and to another one, and wait for none")
  void messagesSendMessages() throws Exception {
    try (var trial =
        Trial.start(() -> {
          try (var one = new Mailbox<>(new Account());
              var other = new Mailbox<>(new Account())) {
            var handled = new CopyOnWriteArrayList<Integer>();
            var reply = new CompletableFuture<List<Integer>>();
            var sent = new CountDownLatch(1);
            one.ask(_ -> {
              await(sent);
              handled.add(1);
              one.tell(_ -> handled.add(4));
              one.ask(_ -> reply.complete(handled));
              other.ask(Account::balance);
              return handled.add(2);
            });
            one.tell(_ -> handled.add(3));
            sent.countDown();
            other.tell(_ -> one.ask(Account::balance));
            return reply.get();
          }
        })) {
      trial.awaitQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            ASK_BRINGS_THE_REPLY,
            "A message sent a message to its own actor, and no message is handled any more: the"
                + " actor waits for itself.");
      }
      var ending = trial.awaitOutcome();
      if (!List.of(1, 2, 3, 4).equals(ending.value())) {
        throw Rejection.of(
            MESSAGES_KEEP_THEIR_ORDER,
            "A message did 1, told its own actor to do 4, and did 2. Meanwhile a message that does 3 was waiting. It should be done in the order [1, 2, 3, 4]: your code %s."
                .formatted(ending.describe()));
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  @Order(8)
  @DisplayName("close waits until all messages sent before have been handled, and leaves no thread")
  void close() throws Exception {
    var gate = new Gate();
    var handled = new AtomicInteger();
    var threads = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() -> {
          try (var mailbox = new Mailbox<>(new Account())) {
            mailbox.tell(_ -> gate.awaitOpen());
            for (int i = 0; i < 3; i++) {
              mailbox.tell(_ -> handled.incrementAndGet());
            }
          }
          return handled.get();
        })) {
      trial.awaitGlobalQuiescence();
      boolean early = trial.ended();
      boolean cut = gate.waitingThreads().isEmpty();
      gate.open();
      trial.awaitGlobalQuiescence();
      int all = handled.get();
      if (cut || all < 3) {
        throw Rejection.of(
            CLOSED_IS_EMPTY,
            "When close was called, one message was under way and 3 were waiting. %s."
                .formatted(
                    cut
                        ? "The first was interrupted, and " + (3 - all) + " were not handled"
                        : (3 - all) + " of them were not handled"));
      }
      if (early) {
        throw Rejection.of(
            WORK_LEFT_RUNNING, "When close returned, a message was still under way.");
      }
      trial.result();
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("after close, tell and ask throw; a second close does nothing else than the first")
  void afterClose() throws Exception {
    var refused = new AtomicInteger();
    Guard.run(() -> {
      var mailbox = new Mailbox<>(new Account());
      mailbox.close();
      refused.addAndGet(isRefused(() -> mailbox.tell(_ -> {})));
      refused.addAndGet(isRefused(() -> mailbox.ask(_ -> 1)));
      mailbox.close();
    });
    if (refused.get() < 2) {
      throw Rejection.of(
          CLOSED_MEANS_SILENT,
          "Sent after close, a message will never be handled, and tell or ask did not throw an"
              + " IllegalStateException.");
    }
  }

  private static int isRefused(Runnable send) {
    try {
      send.run();
      return 0;
    } catch (IllegalStateException asItShould) {
      return 1;
    } catch (RuntimeException e) {
      throw Rejection.plain(
          "Sent after close, a message should lead to an IllegalStateException. What came was a "
              + e.getClass().getSimpleName()
              + ".");
    }
  }

  @Test
  @Order(10)
  @DisplayName("a second close waits for the same end")
  void secondClose() throws Exception {
    var gate = new Gate();
    var mailbox = new AtomicReference<Mailbox<Account>>();
    try (var trial =
        Trial.start(() -> {
          mailbox.set(new Mailbox<>(new Account()));
          mailbox.get().tell(_ -> gate.awaitOpen());
          Helper.start("first close", () -> mailbox.get().close());
        })) {
      trial.result();
      trial.awaitGlobalQuiescence(); // the first one waits
      try (var second = Trial.start(() -> mailbox.get().close())) {
        second.awaitQuiescence();
        boolean early = second.ended();
        gate.open();
        second.result();
        if (early) {
          throw Rejection.of(
              WORK_LEFT_RUNNING,
              "One thread was waiting in close, for a message that was under way. Another thread"
                  + " called close too, and that returned at once.");
        }
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName("two threads send, and one closes, in whatever order they take their steps")
  void twoThreads() {
    Schedules.explore(MailboxScenarios.TwoSenders.class);
    Schedules.explore(MailboxScenarios.AskWhileClosing.class);
  }
}
