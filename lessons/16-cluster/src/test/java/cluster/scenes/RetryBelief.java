package cluster.scenes;

import kit.belief.Misconception;

/** What is believed about requests that are sent again. */
public enum RetryBelief implements Misconception {
  NEW_ATTEMPT_NEW_REQUEST(
      "a-new-attempt-is-a-new-request",
      "If no answer has come, nothing has happened. So I send a new request.",
      "A method that throws has usually done nothing.",
      "The other machine may have done everything, and its answer was lost. It takes a request with"
          + " another key for another request, and does it too.",
      "No answer does not mean that nothing was done: send the same key again, and the bank knows"
          + " that it is the same request.",
      Sections.TIME_OUT),
  SAME_AMOUNT_SAME_REQUEST(
      "same-content-same-request",
      "The key can be made from the content of the request.",
      "Then each attempt has the same key by itself.",
      "A customer may want the same thing twice. The second request then looks like a repetition of"
          + " the first, and is not done.",
      "The same amount twice is two deposits: each call needs a key that no other call has.",
      Sections.AT_LEAST_ONCE),
  COUNTER_IS_UNIQUE(
      "a-counter-is-unique",
      "A static counter never gives the same number twice.",
      "`getAndIncrement` does not, however many threads call it.",
      "Another JVM has a counter of its own, which gives the same numbers. So does this program"
          + " when it is started again.",
      "Another JVM counts from the same number: make a key that no other JVM makes, such as"
          + " UUID.randomUUID().",
      Sections.AT_LEAST_ONCE),
  NO_TWO_ARE_ALIKE(
      "no-two-jvms-are-alike",
      "The time in nanoseconds, the process number and the thread together are different each"
          + " time.",
      "Tried on one machine, they are.",
      "Each machine has clocks and process numbers of its own. In a container, the first process"
          + " has the number 1 each time, and its first thread is called main. A clock may be set"
          + " back. `new Random()` begins with what the clock says. So nothing makes two machines"
          + " differ.",
      "On another machine, clock, process number and thread may be the same: make a key from random"
          + " numbers of the operating system, by UUID.randomUUID() or a SecureRandom.",
      Sections.AT_LEAST_ONCE),
  ONE_CALL_AT_A_TIME(
      "one-call-at-a-time",
      "My static field belongs to my call.",
      "The call sets it before it uses it.",
      "All calls share a static field. While one call pauses, another one may begin, and puts its"
          + " own value there. Then the first call goes on with the other one's value.",
      "Another call may begin before this one has ended, and both have the same static fields: keep"
          + " the key in a local variable.",
      Sections.AT_LEAST_ONCE),
  SOONER_IS_BETTER(
      "sooner-is-better",
      "The sooner I try again, the sooner it works.",
      "If a request is lost by chance, the next one may arrive.",
      "If the other machine is overloaded, more requests make it worse. All clients that try again"
          + " at once, and again and again, can keep it from recovering.",
      "A machine that does not answer may have too much to do, and more requests don't help it:"
          + " pause before the next attempt.",
      Sections.BACK_OFF),
  SAME_PAUSE(
      "same-pause-each-time",
      "One pause is as good as the next.",
      "A loop with a pause in it waits long enough in the end.",
      "Nobody knows how long the other machine needs. Pauses that double find that out with few"
          + " requests: the pause before the eleventh attempt is 512 times as long as the first.",
      "A machine that was not ready after one pause may need much longer: double the pause each"
          + " time.",
      Sections.BACK_OFF),
  MILLISECONDS_WILL_DO(
      "milliseconds-will-do",
      "A pause is a whole number of milliseconds, and fits into an int.",
      "Pauses of seconds and minutes do.",
      "`toMillis` cuts fractions off: half a millisecond becomes no pause at all. And an `int` of"
          + " milliseconds ends after 25 days.",
      "Calculate with Duration, or with a long of nanoseconds: both have fractions, and room for a"
          + " year.",
      Sections.BACK_OFF),
  PAUSE_KNOWN_BEFOREHAND(
      "pause-known-beforehand",
      "I know how long the pause is, so I give it to the timer before the attempt.",
      "It is simpler, and saves a moment.",
      "Then the pause runs while the attempt waits for its answer. After a slow attempt, little of"
          + " it is left: a bank that has too much to do is asked again at once.",
      "Give the pause to the timer when the attempt has ended.",
      Sections.BACK_OFF),
  PAUSE_FOR_EACH_ATTEMPT(
      "pause-for-each-attempt",
      "I calculate all pauses at the beginning.",
      "An array makes the loop simple.",
      "There is a largest number of attempts, but as a rule the first or the second one is"
          + " answered. An array for all that might come can be larger than the memory.",
      "Calculate the next pause when it is needed, from the one before.",
      Sections.BACK_OFF),
  DOUBLING_HAS_NO_END(
      "doubling-has-no-end",
      "A number can be doubled as often as I like.",
      "With ten attempts, nothing happens.",
      "After 63 doublings, a `long` has overflowed, if it began with 1, and sooner with"
          + " nanoseconds. A negative delay is no pause at all.",
      "A long overflows after some doublings: stop doubling at the longest pause.",
      Sections.BACK_OFF),
  PAUSE_AFTER_THE_LAST(
      "pause-after-the-last",
      "Each attempt that fails is followed by a pause.",
      "That is how the loop is written.",
      "The pause is for the next attempt. After the last one there is none, and the caller waits"
          + " for nothing.",
      "A pause is for the next attempt: after the last one, throw at once.",
      Sections.BACK_OFF),
  GAVE_UP_SAYS_IT_ALL(
      "gave-up-says-it-all",
      "That I gave up says it all.",
      "The caller only wants to know whether the money is there.",
      "And that is what nobody knows now. Whoever has to find out needs to know what happened"
          + " last.",
      "Somebody has to find out what has become of the money: pass on what the last attempt has"
          + " thrown, as the cause.",
      Sections.TIME_OUT),
  EVERY_FAILURE_PASSES(
      "every-failure-passes",
      "Whatever fails may work the next time.",
      "Retry is what the method is for.",
      "The bank has answered, and it would answer the same again. Only a missing answer leaves"
          + " something to be found out.",
      "A refusal is an answer, and a bug stays a bug: try again only if there was no answer.",
      Sections.TIME_OUT),
  SLEEP_IS_THE_TIMER(
      "sleep-is-the-timer",
      "A second is a second: a sleeping thread waits as long as the timer does.",
      "Both wait for the same time, usually.",
      "The caller has given a timer because its time counts: in a test, in a simulation, or because"
          + " all pauses shall be seen in one place.",
      "The pause is over when the timer says so: give it a task, and wait until this task comes"
          + " up.",
      Sections.BACK_OFF),
  TIMER_DOES_THE_WORK(
      "timer-does-the-work",
      "The timer's thread can make the next attempt.",
      "It is awake at the right moment.",
      "The attempt may take a minute, and meanwhile no other alarm comes up.",
      "The timer may have a single thread, which others need: let it only say that the pause is"
          + " over.",
      Sections.BACK_OFF),
  ALARM_STAYS(
      "alarm-stays",
      "When I have thrown, the alarm does no harm any more.",
      "Nobody waits for it.",
      "It still comes up later, and until then the timer keeps it and everything that it refers"
          + " to.",
      "When nobody waits for an alarm any more, cancel it.",
      Sections.BACK_OFF);

  private final Details details;

  RetryBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section TIME_OUT = in("What a time-out can't tell");
    static final Section AT_LEAST_ONCE = in("At least once");
    static final Section BACK_OFF = in("Back off");

    private static Section in(String heading) {
      return new Section("16-cluster", heading);
    }
  }
}
