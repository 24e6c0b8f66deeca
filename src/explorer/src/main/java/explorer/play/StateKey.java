package explorer.play;

import explorer.program.HeldLock;
import explorer.program.MemoryLocation;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.Step;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells whether two states of one scenario have the same future. A thread's future is decided by
 * the steps that it has taken and what it has seen in them, and by the data. So the key has, for
 * each thread, its steps with the values that it read or got; and of the data what can still be
 * seen.
 *
 * <p>A number, a text or a truth value in a field counts by itself: in whichever order it came
 * there. Anything else counts by who wrote there, at which of their steps, because what a thread
 * writes follows from what it has seen. An object of the JDK counts by the calls that may have
 * changed it, in their order, but for the atomic ones, of which the value says all. Whatever is not
 * known to be of these kinds counts with the order of all that has happened: then nothing is
 * joined. Of what a test has noted for itself there counts also what it was before those came to
 * stand whose turn it was not. So equal keys never join what differs, and unequal ones may have the
 * same future.
 *
 * <p>Data races are no part of it: two states with equal keys may differ in whether an order of
 * accesses is missing.
 */
final class StateKey {
  private final Run run;
  private final MoveGuide guide;
  private final StepHistory history;

  StateKey(Run run, MoveGuide guide) {
    this.run = run;
    this.guide = guide;
    history = new StepHistory(run.log());
  }

  /** The key. */
  String text() {
    var text = new StringBuilder();
    for (ControlledThread p : run.participants()) {
      text.append(p.number()).append('{').append(stand(p)).append('}');
      text.append(history.of(p)).append('\n');
    }
    text.append(data());
    TestData test = guide.testData(run);
    text.append(test.text()).append(guide.notedBeforeTheRest());
    if (history.dependsOnAll() || test.isUnknown()) {
      text.append("all ").append(history.all());
    }
    return digest(text.toString());
  }

  /** What the data hold, each by the first step that touched it. */
  private String data() {
    var text = new ArrayList<String>();
    history
        .writers()
        .forEach((at, by) -> {
          Object value = held(at);
          text.add(
              id(at)
                  + (PlainValue.isPlain(value)
                      ? PlainValue.text(value)
                      : by + history.callsOn(at.on())));
        });
    for (Object on : history.changed()) {
      text.add(
          id(new MemoryLocation(on, ""))
              + (StepHistory.isAtomic(on) ? on.toString() : history.callsOn(on)));
    }
    return text.stream().sorted().collect(Collectors.joining("\n", "data\n", "\n"));
  }

  /** What a field or an element holds now; something that is not plain if that can't be read. */
  private Object held(MemoryLocation at) {
    try {
      return switch (at.part()) {
        case Integer index -> Array.get(at.on(), index);
        case String part when at.on() != null && !part.isEmpty() -> field(at.on(), part);
        default -> this;
      };
    } catch (ReflectiveOperationException | RuntimeException e) {
      return this;
    }
  }

  private Object field(Object on, String name) throws ReflectiveOperationException {
    for (Class<?> type = on.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(on);
        }
      }
    }
    return this;
  }

  /** A location is known by a thread's step that touched it: the first of the lowest thread. */
  private String id(MemoryLocation at) {
    for (ControlledThread p : run.participants()) {
      int number = 0;
      for (Step step : run.log()) {
        if (step.who() == p) {
          if (step.location().equals(at)) {
            return p.number() + "." + number + ":";
          }
          number++;
        }
      }
    }
    return "?:";
  }

  /** Where a thread stands, and what it has and waits for. */
  private String stand(ControlledThread p) {
    if (p.isDone()) {
      return "ended";
    }
    PendingStep pending = p.pending();
    boolean isEarly = guide.asked() != null && guide.asked().early().contains(p.number());
    boolean isReady = guide.asked() != null && guide.asked().could().contains(p.number());
    String locks =
        p.locks().all().stream()
            .map(HeldLock::lock)
            .map(lock -> id(new MemoryLocation(lock, "")))
            .collect(Collectors.joining(","));
    return "%d%s%s%s%s%s%s %s %s"
        .formatted(
            pending.site(),
            pending.act(),
            isReady ? "r" : "",
            isEarly ? "e" : "",
            p.isPausing() ? "p" : "",
            p.isInterrupted() ? "i" : "",
            guide.isOfTheRest(p) ? "l" : "",
            locks,
            p == guide.waker() ? "wakes" : queue(p));
  }

  /** Where it stands among those who wait at the same object. */
  private String queue(ControlledThread p) {
    Object on = p.pending().on();
    if (on == null || p.pending().act() == StepKind.READ || p.pending().act() == StepKind.WRITE) {
      return "";
    }
    var monitor = run.facts().monitor(on);
    return List.copyOf(monitor.waiting()).indexOf(p) + (monitor.isTold(p) ? "t" : "");
  }

  private static String digest(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }
}
