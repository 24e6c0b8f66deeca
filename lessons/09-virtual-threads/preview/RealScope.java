// PREVIEW, for exactly JDK 25: StructuredTaskScope is no settled part of Java yet. In JDK 26 and in
// JDK 27 it is different again. Nothing else in this workbook needs it.
// Question: How does Java's own scope make two parts fail together?
// Run: java --enable-preview --source 25 preview/RealScope.java
// Then: read the same with the stable classes, in Ex09_FailTogether.java. Which lines are gone?

import java.time.*;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.*;

static final ScopedValue<String> USER = ScopedValue.newInstance();
final Duration minute = Duration.ofMinutes(1);

void main() throws Exception {
  IO.println("both parts: " + outcome(() -> load(() -> "profile", () -> "orders", minute)));

  CountDownLatch stopped = new CountDownLatch(1);
  Callable<String> fails =
      () -> {
        throw new IllegalStateException("no orders");
      };
  IO.println("one fails: " + outcome(() -> load(() -> waitFor(stopped), fails, minute)));
  IO.println("  the other was interrupted: " + (stopped.getCount() == 0));

  CountDownLatch late = new CountDownLatch(1);
  Duration blink = Duration.ofMillis(100);
  IO.println("too slow: " + outcome(() -> load(() -> waitFor(late), () -> "orders", blink)));
  IO.println("  the slow one was interrupted: " + (late.getCount() == 0));

  String seen =
      ScopedValue.where(USER, "Ann").call(() -> load(() -> USER.get(), () -> "orders", minute));
  IO.println("a scoped value is seen in the parts: " + seen);
}

/** Loads both parts, within the limit. */
String load(Callable<String> profile, Callable<String> orders, Duration limit)
    throws InterruptedException {
  try (var scope =
      StructuredTaskScope.open(
          Joiner.awaitAllSuccessfulOrThrow(), settings -> settings.withTimeout(limit))) {
    Subtask<String> first = scope.fork(profile);
    Subtask<String> second = scope.fork(orders);
    scope.join(); // throws when one has failed, or when the time is up
    return first.get() + " and " + second.get();
  } // close interrupts what is still under way, and waits for it
}

String waitFor(CountDownLatch stopped) throws InterruptedException {
  try {
    new CountDownLatch(1).await();
    return "never";
  } catch (InterruptedException e) {
    stopped.countDown();
    throw e;
  }
}

String outcome(Callable<String> code) throws Exception {
  try {
    return code.call();
  } catch (FailedException e) {
    return "FailedException, caused by " + e.getCause().getMessage();
  } catch (StructuredTaskScope.TimeoutException e) {
    return "TimeoutException";
  }
}

// Expect: both results; or the failure, or the end of the time, and then the other part was
// stopped.
// A scoped value is inherited by what a scope forks: nobody has to bind it again.
// prints: both parts: profile and orders
// prints: one fails: FailedException, caused by no orders
// prints:   the other was interrupted: true
// prints: too slow: TimeoutException
// prints:   the slow one was interrupted: true
// prints: a scoped value is seen in the parts: Ann and orders
