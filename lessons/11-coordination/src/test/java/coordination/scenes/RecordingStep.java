package coordination.scenes;

import coordination.Step;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A step that records who has begun what, and then does what the test wants it to. */
public final class RecordingStep implements Step {
  private final Step inside;
  private final List<Begun> begun = new CopyOnWriteArrayList<>();

  /** One step: which worker, in which phase, on which thread. */
  public record Begun(int worker, int phase, Thread thread) {
    @Override
    public String toString() {
      return "worker " + worker + " in phase " + phase;
    }
  }

  /**
   * @param inside what a step does when it has been recorded
   */
  public RecordingStep(Step inside) {
    this.inside = inside;
  }

  @Override
  public void run(int worker, int phase) throws Exception {
    begun.add(new Begun(worker, phase, Thread.currentThread()));
    inside.run(worker, phase);
  }

  /** The steps that have begun, in the order in which they did; an unmodifiable copy. */
  public List<Begun> begun() {
    return List.copyOf(begun);
  }

  /** The steps that have begun and belong to a later phase. */
  public List<Begun> begunAfter(int phase) {
    return begun.stream().filter(one -> one.phase() > phase).toList();
  }

  /** The threads in which a worker did its steps. */
  public Set<Thread> threadsOf(int worker) {
    return begun.stream()
        .filter(one -> one.worker() == worker)
        .map(Begun::thread)
        .collect(Collectors.toSet());
  }
}
