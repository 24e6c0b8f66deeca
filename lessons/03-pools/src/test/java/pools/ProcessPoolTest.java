package pools;

import explorer.Schedules;
import java.util.List;
import kit.Exercise;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.AbortSpec;
import pools.scenes.ChunkMapSpec;
import pools.scenes.ChunkSharing;
import pools.scenes.ChunkingSpec;
import pools.scenes.SlowDespiteFailureWork;
import pools.scenes.SlowExchangeWork;

@Exercise("3.4 ProcessPool")
class ProcessPoolTest {

  private final ChunkingSpec chunks = new ChunkingSpec(ProcessPool::map);
  private final ChunkMapSpec spec = new ChunkMapSpec(ProcessPool::map);
  private final AbortSpec brokenOff = new AbortSpec(ProcessPool::map);

  @Test
  @Order(0)
  @DisplayName(
      "it waits for as long as the exchanges take, also for those under way when one has failed")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowExchanges.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfFirst.class);
    Timeouts.requireNoTimeout(SlowBesideFailureOfSecond.class);
    Timeouts.requireNoTimeout(SlowAfterInterrupt.class);
  }

  static final class SlowExchanges extends SlowExchangeWork {
    @Override
    public long[] map(List<Worker> workers, int chunk, long[] items) throws Exception {
      return ProcessPool.map(workers, chunk, items);
    }
  }

  static final class SlowBesideFailureOfFirst extends SlowDespiteFailureWork {
    SlowBesideFailureOfFirst() {
      super(ProcessPool::map, What.FIRST_WORKER_FAILS);
    }
  }

  static final class SlowBesideFailureOfSecond extends SlowDespiteFailureWork {
    SlowBesideFailureOfSecond() {
      super(ProcessPool::map, What.SECOND_WORKER_FAILS);
    }
  }

  static final class SlowAfterInterrupt extends SlowDespiteFailureWork {
    SlowAfterInterrupt() {
      super(ProcessPool::map, What.INTERRUPT);
    }
  }

  @Test
  @Order(1)
  @DisplayName("every item is answered, each answer in its place, however often it is asked")
  void answers() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, spec::answersEveryItem);
  }

  @Test
  @Order(2)
  @DisplayName("the items go out in chunks; the last may be shorter")
  void chunksAreSent() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, chunks::areSent);
  }

  @Test
  @Order(3)
  @DisplayName("all workers are busy at the same time, each with one chunk")
  void allBusy() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, spec::keepsEveryWorkerBusy);
  }

  @Test
  @Order(4)
  @DisplayName("a worker that is free takes the next chunk, and the order of the items is kept")
  void freeWorkerTakesNext() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, spec::givesTheFreeWorkerTheNext);
  }

  @Test
  @Order(5)
  @DisplayName("a failure of the function or the death of a worker comes out of map")
  void failureComesOut() throws Exception {
    brokenOff.letsFailureOut(new TaskFailedException("no square of 7 today"));
    brokenOff.letsFailureOut(new WorkerDiedException("exit code 137"));
  }

  @Test
  @Order(6)
  @DisplayName("an interrupt while map waits is passed on")
  void interrupted() throws Exception {
    brokenOff.passesInterruptsOn();
  }

  @Test
  @Order(7)
  @DisplayName("when map returns, no thread of its own is left")
  void nothingLeft() throws Exception {
    spec.leavesNothingRunning();
  }

  @Test
  @Order(8)
  @DisplayName("equal items have an answer each")
  void equalItems() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, chunks::keepEqualItemsApart);
  }

  @Test
  @Order(9)
  @DisplayName("no items at all, fewer chunks than workers, and a chunk larger than all items")
  void fewItems() throws Exception {
    spec.copesWithFewItems();
    chunks.mayBeHuge();
  }

  @Test
  @Order(10)
  @DisplayName("no worker, or a chunk of less than 1, is refused: IllegalArgumentException")
  void nonsense() throws Exception {
    chunks.areRefusedIfThereIsNoSense();
  }

  @Test
  @Order(11)
  @DisplayName("two child processes square 1,000 numbers, twice")
  void realProcesses() throws Exception {
    Schedules.proveIfItFails(TwoWorkersTwoChunks.class, spec::worksWithProcesses);
  }

  @Test
  @Order(12)
  @DisplayName("each chunk goes to one worker, whenever the threads switch")
  void eachChunkOnce() {
    Schedules.explore(TwoWorkersOneChunk.class);
    Schedules.explore(TwoWorkersTwoChunks.class);
  }

  static final class TwoWorkersOneChunk extends ChunkSharing {
    TwoWorkersOneChunk() {
      super(1, ProcessPool::map);
    }
  }

  static final class TwoWorkersTwoChunks extends ChunkSharing {
    TwoWorkersTwoChunks() {
      super(3, ProcessPool::map);
    }
  }
}
