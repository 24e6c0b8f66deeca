package explorer.explain;

import explorer.program.HeldLock;
import explorer.program.StepKind;
import explorer.run.ControlledThread;
import explorer.run.Run;
import explorer.run.RunOutcome.Waiter;
import explorer.run.Step;
import explorer.run.WaitSet.WokenThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells why nobody can ever move again. */
final class StandstillExplainer {
  private static final int MOST_TOLD = 3;

  private final Run run;
  private final StepWording wording;
  private final List<Waiter> waiting;

  StandstillExplainer(Run run, StepWording wording, List<Waiter> waiting) {
    this.run = run;
    this.wording = wording;
    this.waiting = waiting;
  }

  /** What happened, in one sentence, and why, in those after it. */
  String tell() {
    List<Waiter> circle = circle();
    return (circle.isEmpty()
            ? "It never ends: nobody is left who could go on. "
            : "Deadlock: each waits for a lock that another one holds. ")
        + (circle.isEmpty() ? waiting : circle)
            .stream().limit(MOST_TOLD).map(this::sentence).collect(Collectors.joining(" "))
        + lostSignal().map(s -> " " + s).orElse("");
  }

  /**
   * Those of whom each waits for a lock that the next one holds, and the last one for the first.
   */
  private List<Waiter> circle() {
    for (Waiter first : waiting) {
      var circle = new ArrayList<Waiter>();
      Optional<Waiter> next = Optional.of(first);
      while (next.isPresent() && !circle.contains(next.get())) {
        circle.add(next.get());
        next = next.flatMap(this::holderOf);
      }
      if (circle.size() > 1 && next.filter(last -> last == first).isPresent()) {
        return circle;
      }
    }
    return List.of();
  }

  private Optional<Waiter> holderOf(Waiter waiter) {
    return waiting.stream()
        .filter(w -> waiter.act() == StepKind.TAKE && w.who() == waiter.holder())
        .findFirst();
  }

  /** If locks were taken in several orders: which {@link #tell} says. */
  Optional<Cause> lockOrder() {
    return circle().isEmpty()
        ? Optional.empty()
        : Optional.of(new Cause("", Optional.of(ScheduleBelief.LOCKS_AS_THEY_COME), List.of()));
  }

  private String sentence(Waiter waiter) {
    String holds =
        waiter.held().isEmpty()
            ? ""
            : " holds "
                + waiter.held().stream()
                    .map(HeldLock::lock)
                    .distinct()
                    .map(lock -> wording.names().ofLock(lock) + since(waiter, lock))
                    .collect(Collectors.joining(" and "))
                + " and";
    return waiter.who().name() + holds + " waits " + whatFor(waiter) + where(waiter) + ".";
  }

  /** {@code " (since line 14)"}, if it is known where it was taken. */
  private String since(Waiter waiter, Object lock) {
    return run.log().reversed().stream()
        .filter(s -> s.who() == waiter.who() && s.location().on() == lock)
        .filter(s -> s.held().stream().noneMatch(hold -> hold.lock() == lock))
        .findFirst()
        .map(taken -> " (since line " + taken.site().line() + ")")
        .orElse("");
  }

  /** {@code "for the lock of cell, which B holds"}. */
  String whatFor(Waiter waiter) {
    if (waiter.site() == null) {
      return "to begin";
    }
    return switch (waiter.act()) {
      case TAKE -> "for " + lockOf(waiter) + holder(waiter);
      case WAKE -> "to be woken in " + waiter.site().name() + "()";
      default -> "in " + called(waiter);
    };
  }

  private String lockOf(Waiter waiter) {
    return waiter.on() == null ? "a lock" : wording.names().ofLock(waiter.on());
  }

  private String holder(Waiter waiter) {
    ControlledThread holder = waiter.holder();
    if (holder == null) {
      return "";
    }
    if (holder == waiter.who()) {
      return holder.locks().has(waiter.on())
          ? ", which it holds itself: nobody takes such a lock twice"
          : ", of which it has the read side itself";
    }
    boolean isStopped = run.stopped().filter(holder::equals).isPresent();
    return !isStopped && waiting.stream().noneMatch(w -> w.who() == holder)
        ? ", which " + holder.name() + " took and never gave back"
        : ", which " + holder.name() + " holds";
  }

  private String called(Waiter waiter) {
    String on =
        waiter.on() == null
            ? waiter.site().type()
            : waiter.on() instanceof Thread thread
                ? wording.shown(thread)
                : wording.names().of(waiter.on());
    return on + "." + waiter.site().name() + "()";
  }

  private static String where(Waiter waiter) {
    return waiter.site() == null
        ? ""
        : " (" + waiter.site().file() + ":" + waiter.site().line() + ")";
  }

  /** If the last signal came when somebody was on the way to the wait: which {@link #tell} says. */
  Optional<Cause> missedSignal() {
    return waiting.stream()
        .filter(w -> w.act() == StepKind.WAKE)
        .flatMap(w -> missedBy(w).stream())
        .findFirst()
        .map(signal -> new Cause("", Optional.of(ScheduleBelief.SIGNAL_IS_KEPT), List.of(signal)));
  }

  private Optional<Step> missedBy(Waiter waiter) {
    List<Step> log = run.log();
    return log.reversed().stream()
        .filter(s -> s.location().on() == waiter.on() && s.value() instanceof WokenThreads)
        .findFirst()
        .filter(last -> ((WokenThreads) last.value()).who().isEmpty())
        .filter(last ->
            log.subList(0, log.indexOf(last)).stream().anyMatch(s -> s.who() == waiter.who()));
  }

  /** A signal that was given before anybody waited for it. */
  private Optional<String> lostSignal() {
    return waiting.stream()
        .filter(w -> w.act() == StepKind.WAKE)
        .flatMap(w -> run.log().stream().filter(s -> s.location().on() == w.on()))
        .filter(s -> s.value() instanceof WokenThreads woken && woken.who().isEmpty())
        .findFirst()
        .map((Step s) ->
            "%s called %s() in line %d when nobody waited, and a signal is not kept."
                .formatted(s.who().name(), s.site().name(), s.site().line()));
  }
}
