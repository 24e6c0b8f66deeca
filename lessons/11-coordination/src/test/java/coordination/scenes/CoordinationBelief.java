package coordination.scenes;

import explorer.explain.ScheduleBelief;
import java.util.Optional;
import kit.belief.CommonBelief;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;

/** What is believed about threads that wait for each other, and about what they hand over. */
public enum CoordinationBelief implements Misconception {
  AWAIT_RETURNED_SO_IT_IS_SO(
      ScheduleBelief.WOKEN_MEANS_READY,
      "await-returned-so-it-is-so",
      "When await returns, what I waited for is so.",
      "The method is called await, it has waited, and somebody has sent a signal.",
      "Between the signal and the moment in which the thread goes on, another thread may take what"
          + " was there. And the documentation of `await` and `wait` allows them to return without"
          + " any signal.",
      "A wait may end although what you wait for is not so: ask again each time, with while in"
          + " place of if.",
      Sections.CONDITIONS),
  SIGNAL_FINDS_THE_RIGHT_ONE(
      ScheduleBelief.NOTIFY_KNOWS_WHOM,
      "signal-finds-the-right-one",
      "One thread more can go on, so I wake one thread.",
      "Waking more than one looks like a waste.",
      "`signal` wakes one of those who wait at this condition, whatever they wait for. If that one"
          + " can't go on, it sleeps again, the signal is used up, and the right one sleeps on.",
      "signal wakes any one of those who wait, and perhaps one that can't go on: take a condition"
          + " for each thing that is waited for, or wake all.",
      Sections.CONDITIONS),
  SIGNAL_WAITS_FOR_ME(
      ScheduleBelief.SIGNAL_IS_KEPT,
      "signal-waits-for-me",
      "If the signal comes before I wait, I find it there.",
      "Permits of a semaphore and items in a queue are kept.",
      "A signal wakes those who wait at that moment, and nothing remains of it. Whoever has looked"
          + " and does not wait yet misses it.",
      "A signal that finds nobody is gone: look and wait under one lock, and change and signal"
          + " under the same lock.",
      Sections.CONDITIONS),
  FIRST_SIGNAL_IS_ENOUGH(
      "first-signal-is-enough",
      "I send a signal only if the buffer was empty: otherwise nobody waits.",
      "Nobody waits for an item while there is one.",
      "Several threads may have begun to wait while it was empty. The first item wakes one of them."
          + " The second item comes before that one has taken the first, and wakes nobody.",
      "Several threads may be waiting although something is there already: signal for every item"
          + " and for every place.",
      Sections.CONDITIONS),
  WAITS_WITH_THE_LOCK(
      "waits-with-the-lock",
      "While I wait, others can come in.",
      "With `await` and `wait` it is so.",
      "They give back their own lock while they wait, and no other. A queue, a semaphore or a latch"
          + " gives back none: whoever waits there with a lock keeps it, and the one who would end"
          + " the wait can't get in.",
      "A wait gives back only the lock that its condition belongs to: hold no other lock while you"
          + " wait.",
      Sections.CONDITIONS),
  INTERRUPT_NEVER_IN_THE_MIDDLE(
      "interrupt-never-in-the-middle",
      "An interrupt ends a wait at the beginning of my method, not in its middle.",
      "The first wait is the long one.",
      "Every method that waits can throw an InterruptedException, and it does so at once if the"
          + " interrupt came a moment earlier. What the method has taken before, such as a permit,"
          + " nobody gives back.",
      "Each wait can end by an interrupt, also the second one: give back what you have taken"
          + " before, or do the second part without a wait that can be interrupted.",
      Sections.CONDITIONS),
  INTERRUPTED_LEAVES_NOTHING(
      "interrupted-leaves-nothing",
      "When my method throws, it is over, whatever it has done so far.",
      "An exception ends a method.",
      "It ends the method and takes nothing back. The item that was put before the wait is in the"
          + " buffer, room that `finally` gives back was never taken, and a number drawn for the"
          + " line is still in the line.",
      "A call that is interrupted while it waits must leave no trace: no item, no room more or"
          + " less, no place in a line.",
      Sections.CONDITIONS),
  WAKE_UP_ENDS_WITH_ME(
      "wake-up-ends-with-me",
      "Who is woken goes on.",
      "It was asleep, and now it is awake.",
      "It may be interrupted just after it was woken, and end with an InterruptedException. Then"
          + " the wake-up is used up, and another thread sleeps beside the item. The conditions of"
          + " the JDK take care of that; a line of your own has to.",
      "Who was woken and ends by an interrupt has to pass the wake-up on to the next one.",
      Sections.CONDITIONS),
  NAPS_BETWEEN_LOOKS(
      DeviceBelief.BUSY_WAITING,
      "naps-between-looks",
      "To wait is to look now and then, with a short sleep in between.",
      "It uses hardly any processor time, and it works.",
      "It wakes up again and again for nothing, and still it comes too late, by half of the sleep"
          + " on average. A blocking call sleeps until there is news, and then goes on at once.",
      "Wait with a call that sleeps until there is news, and needs no loop: take, await, acquire,"
          + " join, get.",
      Sections.TOOLS),
  ONE_MORE_FITS(
      "one-more-fits",
      "It is full when there is more in it than it can hold.",
      "`>` and `==` both sound like \"full\".",
      "When it holds as many as it can, it is full already. The next one is one too many.",
      "It is full when it holds as many as fit: then wait, before you put one more.",
      Sections.PRESSURE),
  FULL_DROPS_IT(
      "full-drops-it",
      "When there is no room, the method that I call will see to it.",
      "`offer` and `put` both put an item in.",
      "`offer` does not wait. When there is no room, it returns false, and nobody has the item.",
      "offer says false when there is no room, and then the item is lost: put waits for room.",
      Sections.PRESSURE),
  MEMORY_HAS_NO_END(
      "memory-has-no-end",
      "A queue holds whatever the producer brings.",
      "`new LinkedBlockingQueue<>()` never refuses anything.",
      "If the producer is faster, the queue grows for as long as the program runs, and each item"
          + " waits longer than the one before. At last the memory is full.",
      "A queue without a bound grows as long as the producer is faster: give it a bound, so that"
          + " the producer waits.",
      Sections.PRESSURE),
  NEWEST_FIRST(
      "newest-first",
      "In which order items come out does not matter.",
      "All of them come out in the end.",
      "As long as new items come, the old ones stay at the bottom, and whoever waits for them waits"
          + " for ever.",
      "Take from the other end than you put in, so that no item waits for ever.",
      Sections.PRESSURE),
  ONE_BUFFER_IN_ALL(
      "one-buffer-in-all",
      "There is one buffer, so its fields may be static.",
      "The program at hand has one, and that works.",
      "A static field is there once, for all buffers. What fills one of them makes the others wait,"
          + " and an item that was put into one wakes a thread that waits at another.",
      "A static field is there once, for all buffers: keep what belongs to one buffer in fields"
          + " that are not static.",
      Sections.PRESSURE),
  ROOM_FOR_NOTHING(
      "room-for-nothing",
      "Nobody makes a buffer without room.",
      "Nobody would do that on purpose.",
      "Somebody computes the capacity, and one day it is 0. In a buffer without room, every `put`"
          + " waits for ever, far from the line that is wrong.",
      "Refuse a capacity that leaves no room, with an IllegalArgumentException, where the buffer is"
          + " made.",
      Sections.PRESSURE),
  EACH_AT_ITS_OWN_PACE(
      "each-at-its-own-pace",
      "All workers do the same number of steps, so they stay together.",
      "The steps are alike, and the threads were started together.",
      "Each thread runs when the system lets it. One of them may be done with the next phase before"
          + " another one has begun this one, and reads what is not written yet.",
      "Nothing keeps the workers together but a place where all of them wait: put a barrier after"
          + " each step.",
      Sections.PHASES),
  LATCH_COUNTS_AGAIN(
      "latch-counts-again",
      "A latch can be used again in the next phase.",
      "In the first phase it did what it should.",
      "A latch counts down to 0 once, and stays open. In the next phase nobody waits there.",
      "A latch opens once and stays open: take a CyclicBarrier or a Phaser, or a latch for each"
          + " phase.",
      Sections.PHASES),
  ANY_THREAD_WILL_DO(
      "any-thread-will-do",
      "It does not matter which thread does a step.",
      "The result is the same.",
      "A thread has things of its own: a connection, a buffer, a lock that it holds, its data in"
          + " the cache. And new threads for each phase cost more than a barrier.",
      "A worker is one thread that goes through all phases: start it once, and let it wait between"
          + " the phases.",
      Sections.PHASES),
  CALLER_IS_A_WORKER_TOO(
      "caller-is-a-worker-too",
      "The calling thread has nothing to do, so it can be one of the workers.",
      "It saves a thread.",
      "Then the caller's interrupt ends up in a step, and what the step leaves in its thread stays"
          + " with the caller. It is often done, but then the contract has to say so.",
      "The contract says that the calling thread only waits: start a thread for each worker.",
      Sections.PHASES),
  LEFT_AT_THE_BARRIER(
      "left-at-the-barrier",
      "If a worker fails, the barrier will notice.",
      "The thread has ended, and the barrier knows its parties.",
      "It knows their number, and no threads. It waits for as many calls of `await`, and one of"
          + " them never comes.",
      "A barrier waits for a number of calls, and doesn't know that a thread has ended: whoever"
          + " fails has to break it, or to end it.",
      Sections.NEVER_COMES),
  TOLD_THOSE_WHO_WAIT(
      "told-those-who-wait",
      "When I fail, I wake up those who wait at the barrier.",
      "They are the ones who would wait for ever.",
      "Others are still on their way, and come to the barrier later. `reset` ends the waits of this"
          + " moment and makes the barrier as good as new, so they wait again.",
      "Others come to the barrier later: break it so that it stays broken, or let them look at a"
          + " flag before they wait.",
      Sections.NEVER_COMES),
  THE_REST_GOES_ON(
      "the-rest-goes-on",
      "If one worker fails, the others can go on.",
      "They are not broken.",
      "They need what the failed one should have written. What they compute from now on is wrong,"
          + " and nobody sees it.",
      "A phase that lacks a part has no result: let no step of a later phase begin.",
      Sections.NEVER_COMES),
  CONSEQUENCE_FOR_CAUSE(
      "consequence-for-cause",
      "The first exception that I find is the reason.",
      "The futures are asked in order, and the first one throws.",
      "When one thread fails, the others end with a BrokenBarrierException or an"
          + " InterruptedException. These are consequences. They say that something went wrong"
          + " elsewhere, and not what.",
      "A broken barrier or an interrupt is only a consequence: keep the first failure where it"
          + " happens, and report that.",
      Sections.NEVER_COMES),
  ONE_END_FOR_ALL(
      ScheduleBelief.END_NOT_TOLD,
      "one-end-for-all",
      "All consumers notice the end when it comes.",
      "The mark is in the queue, and all of them take from it.",
      "One of them takes it, and then it is gone. A flag is no better: whoever waits in `take` does"
          + " not look at it.",
      "take waits until there is something, if need be for ever: let the end reach every consumer,"
          + " by a mark for each, or by a mark that each passes on.",
      Sections.END),
  EMPTY_IS_THE_END(
      "empty-is-the-end",
      "When the queue is empty, all is done.",
      "Nothing is there any more.",
      "Nothing is there *now*. The producer may be slow, and the next item comes when the consumer"
          + " has gone.",
      "An empty queue says only that nothing is there now: wait until the producer says that there"
          + " is no more.",
      Sections.END),
  THE_REST_IS_TAKEN_BY_NOW(
      "the-rest-is-taken-by-now",
      "When the producer is done, the consumers can be stopped.",
      "It has put in everything.",
      "What it has put in last is still in the queue, and what was taken last is not consumed yet.",
      "The end comes after the last item, in the same queue: a consumer ends when it finds it"
          + " there, and nobody is stopped before.",
      Sections.END),
  FAILED_ONES_STILL_TAKE(
      "failed-ones-still-take",
      "With a mark for each consumer, all of them end.",
      "One mark for each: it adds up.",
      "A consumer that has failed takes no mark. In a queue with a bound there may be no room for"
          + " those that are left over, and the producer waits for ever.",
      "Who has failed takes no end mark any more: put in only what somebody will take, such as one"
          + " mark that each passes on.",
      Sections.END),
  SOMEBODY_WILL_TAKE_IT(
      "somebody-will-take-it",
      "In the end somebody takes what I put into the queue.",
      "There are several consumers, and one of them is always free at some time.",
      "All of them may have failed. Then nobody makes room, and the producer waits for ever in"
          + " `put`.",
      "When all consumers have failed, nobody makes room in the queue: the last one has to tell the"
          + " producer, or to empty the queue.",
      Sections.END),
  ONE_FAILURE_STOPS_THE_REST(
      "one-failure-stops-the-rest",
      "When one consumer fails, the work is over.",
      "In many programs that is the rule, and a good one.",
      "Here the contract is another one: the items don't depend on each other, so the other"
          + " consumers do what can be done.",
      "The items don't depend on each other: let the other consumers go on to the end, and report"
          + " the failure then.",
      Sections.END),
  A_FAILURE_IS_AN_ITEM_LOST(
      "a-failure-is-an-item-lost",
      "A consumer that has thrown can go on with the next item.",
      "The exception belongs to one item, and the next one may be all right.",
      "That is a decision which the contract makes. Here the consumer has failed: its connection"
          + " may be gone, or its state may be half changed.",
      "A consumer that has thrown gets no more items: its state may be half changed.",
      Sections.END),
  ANOTHER_ONE_TRIES_AGAIN(
      "another-one-tries-again",
      "An item at which a consumer has failed is not consumed, so another one should try.",
      "Otherwise it is lost.",
      "It may have been consumed half, or whole. A second try is right only if twice is as good as"
          + " once. And an item that nobody can consume makes one consumer after the other fail.",
      "What was begun may have had its effect already: try again only if the contract says that"
          + " twice is as good as once.",
      Sections.END),
  ROOM_UNTIL_CONSUMED(
      "room-until-consumed",
      "An item keeps its place in the queue until it is consumed.",
      "Only then is it done with.",
      "Then the capacity also limits how many consumers work. With room for one, the producer waits"
          + " while a single consumer is at work, and the others have nothing to do. In a"
          + " `BlockingQueue`, `take` makes room, before the item is consumed.",
      "An item leaves the queue when a consumer takes it: give its place back then, and not after"
          + " consume.",
      Sections.END),
  FAILURE_DIES_WITH_ITS_WORKER(
      CommonBelief.FAILURE_SWALLOWED,
      "failure-dies-with-its-worker",
      "What a thread throws comes out where I wait for that thread.",
      "`join` and `close` wait for the thread, so they know how it has ended.",
      "They know only that it has ended. What it has thrown is printed at best, or is kept in a"
          + " future that nobody asks. `catch (Exception e)` lets errors through.",
      "What a thread throws reaches nobody by itself: catch every Throwable where it works, keep"
          + " the first one, and throw it to the caller when all have ended.",
      Sections.NEVER_COMES),
  DEALT_IN_TURN(
      "dealt-in-turn",
      "With a queue for each consumer, dealt in turn, all of them have the same amount to do.",
      "Each gets the same number of items.",
      "Items don't take the same time. Behind a slow one others wait, while another consumer has"
          + " nothing to do.",
      "Whoever is free takes the next item: one queue for all, not one for each.",
      Sections.END),
  PRODUCER_MAY_HELP(
      "producer-may-help",
      "When the queue is full, the producer may as well consume an item.",
      "A pool with CallerRunsPolicy does that.",
      "A task runs in any thread. A consumer is made for one thread, its own, and may be at work"
          + " there at this moment.",
      "A consumer is called in its own thread alone: when the queue is full, the producer waits.",
      Sections.END),
  ANYBODY_MAY_ASK(
      "anybody-may-ask",
      "With a lock round it, all consumers can ask the source themselves.",
      "It needs no queue, and no end mark.",
      "The source may belong to a thread: a connection, a user interface. And while one consumer"
          + " waits for a slow source with the lock, the others queue up behind it.",
      "The source belongs to the producer, which is the calling thread: let the consumers take what"
          + " it has put into the queue.",
      Sections.END),
  THE_END_ALWAYS_COMES(
      "the-end-always-comes",
      "After the last item I put the end mark.",
      "It is the last line of the method.",
      "An exception leaves the method before that line, and the consumers wait for an end that"
          + " nobody sends.",
      "The producer may fail too: send the end in finally.",
      Sections.END),
  A_LOCK_IS_AS_GOOD(
      "a-lock-is-as-good",
      "With a lock round the state, it is all the same which thread uses it.",
      "With a lock, only one at a time uses it.",
      "True, but then the sender waits for the lock, does the work itself, and can run into a"
          + " deadlock with two locks. An actor's sender goes on at once.",
      "An actor's state is used by the actor's own thread alone: put the message into the mailbox,"
          + " and return.",
      Sections.MESSAGES),
  A_QUESTION_CHANGES_NOTHING(
      "a-question-changes-nothing",
      "A question only reads, so it can be answered at once.",
      "Reading breaks nothing.",
      "It reads while the actor writes, which is a data race. It overtakes all messages that are in"
          + " the mailbox. And a withdrawal is a question, too: it has a reply.",
      "A message with a reply is a message like any other: it takes its turn, in the actor's"
          + " thread.",
      Sections.MESSAGES),
  QUESTIONS_MAY_GO_FIRST(
      "questions-may-go-first",
      "Somebody waits for the reply, so a question may go first.",
      "It is only polite.",
      "Then whoever tells a deposit and asks for the balance gets the balance before the deposit.",
      "Tell and ask share one order, which is what a sender relies on: put both into the same"
          + " mailbox, at the same end.",
      Sections.MESSAGES),
  MESSAGES_KEEP_THEIR_ORDER(
      "messages-keep-their-order",
      "Messages are handled in the order in which I send them, whoever handles them.",
      "I send the first one first.",
      "With a thread for each message, or with several, the threads decide who comes first. A lock"
          + " lets in whoever gets it, not whoever was sent first.",
      "Only one thread that takes from one queue keeps the order: don't hand messages to several"
          + " threads.",
      Sections.MESSAGES),
  REPLY_COMES_ANYWAY(
      "reply-comes-anyway",
      "The reply comes when the message has been handled.",
      "The last line of the handler completes it.",
      "If the message throws, that line is never reached. Nobody completes the future, and whoever"
          + " asks it waits for ever.",
      "A failure is a reply too: complete the future in each case, by completeExceptionally if the"
          + " message throws.",
      Sections.MESSAGES),
  NULL_IS_NO_REPLY(
      "null-is-no-reply",
      "A message that returns null has no reply.",
      "null means that there is nothing.",
      "Whoever asks waits for the end of the message, also if its reply is null. A future may hold"
          + " null: `complete(null)` completes it.",
      "null is a reply like any other: complete the future with whatever the message returns.",
      Sections.MESSAGES),
  ONE_BAD_MESSAGE(
      "one-bad-message",
      "A message that throws concerns only the one who sent it.",
      "It is one message, and the others are right.",
      "What it throws runs up the actor's stack and ends the actor's thread. Then nobody handles"
          + " the others. `catch (Exception e)` lets errors through.",
      "What a message throws must not end the actor: catch every Throwable round each message, and"
          + " go on.",
      Sections.MESSAGES),
  SEND_WAITS_FOR_THE_ACTOR(
      "send-waits-for-the-actor",
      "If the actor is busy, the sender can wait a moment.",
      "With a lock, everybody waits for their turn.",
      "How long a message takes, nobody knows. A sender that waits for it is held up by the work of"
          + " others, and if it is an actor itself, so are all that send to it.",
      "A send only puts the message into the mailbox: wait neither for the message nor for a lock"
          + " that is held while one is handled.",
      Sections.MESSAGES),
  ASK_BRINGS_THE_REPLY(
      "ask-brings-the-reply",
      "Whoever asks wants the reply, so ask waits for it.",
      "That is how a method call works.",
      "Then an actor that asks itself, or two that ask each other, wait for ever: the reply would"
          + " have to come from a thread that waits for it.",
      "ask returns a future at once, and never waits: whoever waits inside of a message waits for"
          + " itself.",
      Sections.IMPOSSIBLE),
  MAILBOX_HAS_ROOM(
      "mailbox-has-room",
      "A bound for the mailbox gives back-pressure, as for any queue.",
      "For a queue between a producer and consumers, it is the right thing.",
      "Actors send to each other, and also to themselves. If two with full mailboxes send to each"
          + " other and wait, no message is ever taken out again.",
      "A send that waits for room can wait for ever, when actors send to each other: this mailbox"
          + " has no bound.",
      Sections.IMPOSSIBLE),
  CLOSED_IS_EMPTY(
      "closed-is-empty",
      "When I close it, nothing more is to be done.",
      "Nobody sends any more.",
      "What was sent before is still in the mailbox, and somebody may be waiting for its reply.",
      "Close means that no more comes: handle what is there, and end then.",
      Sections.MESSAGES),
  MESSAGE_AFTER_THE_LAST(
      "message-after-the-last",
      "I look whether it is closed, and then I send.",
      "It was open a moment ago.",
      "Between the look and the send, another thread closes it. The message comes after the last"
          + " one, and nobody handles it.",
      "To look whether it is closed and to put the message in must be one step, under the lock that"
          + " close takes, too.",
      Sections.MESSAGES),
  CLOSED_MEANS_SILENT(
      "closed-means-silent",
      "A message that comes too late can be ignored.",
      "Nobody is there who could handle it.",
      "Whoever has sent it believes that it was handled, and whoever has asked waits for a reply.",
      "Tell the sender that nobody will handle the message: throw.",
      Sections.MESSAGES);

  private final Details details;

  CoordinationBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  CoordinationBelief(
      Misconception general,
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section) {
    this.details = new Details(id, belief, why, truth, advice, section, Optional.of(general));
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section TOOLS = in("Which tool for which waiting");
    static final Section CONDITIONS = in("Conditions: wait until something is so");
    static final Section PRESSURE = in("Back-pressure");
    static final Section PHASES = in("Phases: latch, barrier, phaser");
    static final Section NEVER_COMES = in("The worker that never comes");
    static final Section END = in("The end of a pipeline");
    static final Section MESSAGES = in("Messages instead of shared data");
    static final Section IMPOSSIBLE = in("What an actor makes impossible, and what not");

    private static Section in(String heading) {
      return new Section("11-coordination", heading);
    }
  }
}
