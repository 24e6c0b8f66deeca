package coordination.scenes;

import static coordination.scenes.CoordinationBelief.CLOSED_IS_EMPTY;
import static coordination.scenes.CoordinationBelief.MESSAGES_KEEP_THEIR_ORDER;
import static coordination.scenes.CoordinationBelief.MESSAGE_AFTER_THE_LAST;
import static coordination.scenes.CoordinationBelief.QUESTIONS_MAY_GO_FIRST;

import coordination.Mailbox;
import explorer.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Threads that send messages to one actor, in every order of their steps. */
public final class MailboxScenarios {
  private MailboxScenarios() {}

  /** One thread sends, now in one way and now in the other. */
  public static final class OneSender extends Scenario {
    private final List<Integer> handled = new ArrayList<>();

    /** Made by the explorer. */
    public OneSender() {
      task(
          "sender",
          () -> {
            var mailbox = new Mailbox<>(handled);
            mailbox.tell(numbers -> numbers.add(1));
            mailbox.tell(numbers -> numbers.add(2));
            mailbox.ask(numbers -> numbers.add(3));
            mailbox.tell(numbers -> numbers.add(4));
            mailbox.close();
          });
    }

    @Override
    protected void verify() {
      var tells = new ArrayList<>(handled);
      tells.remove(Integer.valueOf(3));
      require(
          handled.size() == 4,
          CLOSED_IS_EMPTY,
          "Messages 1 to 4 were sent, and then close was called. When it had returned, some were not handled: only %s were."
              .formatted(handled));
      require(
          tells.equals(List.of(1, 2, 4)),
          MESSAGES_KEEP_THEIR_ORDER,
          "One thread sent the messages 1, 2, 3 and 4. They were handled in the order %s."
              .formatted(handled));
      require(
          handled.equals(List.of(1, 2, 3, 4)),
          QUESTIONS_MAY_GO_FIRST,
          "One thread sent the messages 1, 2, 3 and 4, of which 3 was an ask. They were handled in the order %s, so one was handled before another that was sent earlier."
              .formatted(handled));
    }
  }

  /** Two threads send to one account. */
  public static final class TwoSenders extends Scenario {
    private Integer balance;

    /** Made by the explorer. */
    public TwoSenders() {
      task(
          "main",
          () -> {
            var mailbox = new Mailbox<>(new Account());
            Thread other =
                Thread.ofPlatform()
                    .name("sender")
                    .start(() -> mailbox.tell(account -> account.deposit(2)));
            mailbox.tell(account -> account.deposit(1));
            other.join();
            balance = mailbox.ask(Account::balance).get();
            mailbox.close();
          });
    }

    @Override
    protected void verify() {
      require(
          Integer.valueOf(3).equals(balance),
          "Two threads told an account to deposit 1 and 2. Then the balance was " + balance + ".");
    }
  }

  /** One thread asks while another one closes. */
  public static final class AskWhileClosing extends Scenario {
    private CompletableFuture<Integer> reply; // null: refused

    /** Made by the explorer. */
    public AskWhileClosing() {
      task(
          "main",
          () -> {
            var mailbox = new Mailbox<>(new Account());
            Thread other = Thread.ofPlatform().name("sender").start(() -> ask(mailbox));
            mailbox.close();
            other.join();
          });
    }

    private void ask(Mailbox<Account> mailbox) {
      try {
        reply = mailbox.ask(Account::balance);
      } catch (IllegalStateException e) {
        reply = null; // as it should, if close came first
      }
    }

    @Override
    protected void verify() {
      require(
          reply == null || reply.isDone(),
          MESSAGE_AFTER_THE_LAST,
          "One thread sent an ask while another one called close. The message was accepted, but it"
              + " came after the last one: it was never handled, and the reply never comes.");
    }
  }

  /** There are no messages. */
  public static final class NoMail extends Scenario {
    /** Made by the explorer. */
    public NoMail() {
      task(
          "main",
          () -> {
            var mailbox = new Mailbox<>(new Account());
            mailbox.ask(Account::balance).get();
          });
    }
  }
}
