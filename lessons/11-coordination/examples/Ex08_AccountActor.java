// Question: Two threads use one account, and there is no lock. Why is nothing lost?
// Run: java examples/Ex08_AccountActor.java
// Then: add a record Withdraw(int amount, CompletableFuture<Boolean> reply). What does the compiler
// demand of you?

import java.util.concurrent.*;

sealed interface Message {
  record Deposit(int amount) implements Message {}

  record Balance(CompletableFuture<Integer> reply) implements Message {}

  record Close() implements Message {}
}

final BlockingQueue<Message> mailbox = new LinkedBlockingQueue<>();

void main() throws Exception {
  Thread actor = Thread.ofPlatform().name("actor").start(() -> handleAll());

  Thread one = Thread.ofPlatform().start(() -> depositMany());
  Thread other = Thread.ofPlatform().start(() -> depositMany());
  one.join();
  other.join();

  CompletableFuture<Integer> reply = new CompletableFuture<>();
  mailbox.put(new Message.Balance(reply)); // ask: a message with a reply
  IO.println("balance: " + reply.get());
  mailbox.put(new Message.Close());
  actor.join();
}

void depositMany() {
  for (int i = 0; i < 1_000; i++) {
    mailbox.add(new Message.Deposit(1)); // tell: a message without a reply
  }
}

/** Only this thread knows the balance: it is a local variable. */
void handleAll() {
  int balance = 0;
  while (true) {
    Message next = take();
    switch (next) {
      case Message.Deposit(int amount) -> balance += amount;
      case Message.Balance(CompletableFuture<Integer> reply) -> reply.complete(balance);
      case Message.Close() -> {
        return;
      }
    }
  }
}

Message take() {
  try {
    return mailbox.take();
  } catch (InterruptedException e) {
    return new Message.Close();
  }
}

// Expect: the balance belongs to one thread, which handles one message after the other. The two
// senders share nothing but the mailbox.
// prints: balance: 2000
