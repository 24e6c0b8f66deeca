package pools;

import kit.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("3.4 ProcessPool")
class ProcessPoolTest {

  private final ChunkMapForTest spec = new ChunkMapForTest(ProcessPool::map);
  private final BrokenOffForTest brokenOff = new BrokenOffForTest(ProcessPool::map);

  @Test
  @Order(1)
  @DisplayName("every item is answered, and each answer stands in its place")
  void answers() throws Exception {
    spec.answersEveryItem();
  }

  @Test
  @Order(2)
  @DisplayName("the items go out in chunks; the last may be shorter")
  void chunks() throws Exception {
    spec.sendsChunks();
  }

  @Test
  @Order(3)
  @DisplayName("all workers are busy at the same time, each with one chunk")
  void allBusy() throws Exception {
    spec.keepsEveryWorkerBusy();
  }

  @Test
  @Order(4)
  @DisplayName("a worker that is free takes the next chunk, and the order of the items is kept")
  void freeWorkerTakesNext() throws Exception {
    spec.givesTheFreeWorkerTheNext();
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
  @DisplayName("no items at all, and fewer chunks than workers")
  void fewItems() throws Exception {
    spec.copesWithFewItems();
  }

  @Test
  @Order(9)
  @DisplayName("two child processes square 1,000 numbers")
  void realProcesses() throws Exception {
    spec.worksWithProcesses();
  }
}
