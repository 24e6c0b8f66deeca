package explorer.explain;

import explorer.program.StepKind;
import explorer.run.RunOutcome.Waiter;
import explorer.run.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

/**
 * Tells why somebody waits at an empty queue for ever: it had looked whether there was something,
 * and another one was quicker to take it; or nobody told it that this was all.
 */
final class EmptyQueueCause {
  private static final Set<String> LOOKS = Set.of("isEmpty", "size", "peek", "contains");

  private final List<Step> log;
  private final StepWording wording;
  private final List<Waiter> waiting;

  EmptyQueueCause(List<Step> log, StepWording wording, List<Waiter> waiting) {
    this.log = log;
    this.wording = wording;
    this.waiting = waiting;
  }

  Optional<Cause> find() {
    List<Waiter> takers = waiting.stream().filter(EmptyQueueCause::takes).toList();
    boolean isAllThereIs = waiting.stream().noneMatch(w -> w.act() == StepKind.TAKE || puts(w));
    return takers.stream()
        .map(this::overtaken)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() ->
            isAllThereIs ? takers.stream().findFirst().map(_ -> notTold()) : Optional.empty());
  }

  private static boolean takes(Waiter waiter) {
    return waiter.on() instanceof BlockingQueue && waiter.site().name().equals("take");
  }

  private static boolean puts(Waiter waiter) {
    return waiter.on() instanceof BlockingQueue && !takes(waiter);
  }

  /** What one did last at the queue at which it waits was a look, and then another one took. */
  private Optional<Cause> overtaken(Waiter taker) {
    List<Step> here = log.stream().filter(s -> s.location().on() == taker.on()).toList();
    Optional<Step> look =
        here.reversed().stream()
            .filter(s -> s.who() == taker.who())
            .findFirst()
            .filter(s -> LOOKS.contains(s.site().name()));
    return look.flatMap(seen -> takenAfter(here, seen).map(taken -> quicker(taker, seen, taken)));
  }

  private static Optional<Step> takenAfter(List<Step> here, Step look) {
    return here.subList(here.indexOf(look) + 1, here.size()).stream()
        .filter(s -> s.who() != look.who() && s.changed())
        .findFirst();
  }

  private Cause quicker(Waiter taker, Step look, Step taken) {
    return new Cause(
        "%s called %s before %s took what was there."
            .formatted(taker.who().name(), wording.call(look), taken.who().name()),
        Optional.of(ScheduleBelief.SAFE_PARTS_SAFE_WHOLE),
        List.of(look, taken));
  }

  private static Cause notTold() {
    return new Cause(
        "Nobody puts anything in any more.", Optional.of(ScheduleBelief.END_NOT_TOLD), List.of());
  }
}
