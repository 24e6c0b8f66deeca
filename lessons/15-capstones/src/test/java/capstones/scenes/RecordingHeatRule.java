package capstones.scenes;

import static capstones.scenes.SimulationBelief.BANDS_KEEP_PACE;
import static capstones.scenes.SimulationBelief.EDGE_IN_ONE_GRID;
import static capstones.scenes.SimulationBelief.ONE_GRID_IS_ENOUGH;

import capstones.HeatRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kit.Census;
import kit.Rejection;

/**
 * A rule for a plate whose rows say of which step they are and which row they are. It keeps a
 * record of the rows that were computed, and of rows that should not have been read.
 */
public final class RecordingHeatRule implements HeatRule {
  private static final double EDGE = -1;

  /** What each row does besides. */
  @FunctionalInterface
  public interface Work {
    /**
     * Does it.
     *
     * @param step from 0 on
     * @param row from 1 on
     */
    void at(int step, int row);
  }

  private record Cell(int step, int row) {}

  private enum Fault {
    WRITES_WHAT_IT_READS,
    NO_EDGE,
    ANOTHER_ROW,
    OLDER,
    NEWER
  }

  private final int rows;
  private final Work work;
  private final Census<Cell> computed = new Census<>();
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class); // guarded by this

  /**
   * @param rows how many rows are computed in each step: those of the plate but its edge
   * @param work what each row does besides
   */
  public RecordingHeatRule(int rows, Work work) {
    this.rows = rows;
    this.work = work;
  }

  /** A plate for this rule. */
  public double[][] plate() {
    double[][] plate = new double[rows + 2][];
    for (int y = 0; y < plate.length; y++) {
      plate[y] = new double[] {y == 0 || y > rows ? EDGE : 0, y};
    }
    return plate;
  }

  @Override
  public void row(double[] above, double[] row, double[] below, double[] next) {
    int step = (int) row[0];
    int y = (int) row[1];
    computed.record(new Cell(step, y));
    if (next == above || next == row || next == below) {
      note(Fault.WRITES_WHAT_IT_READS);
    }
    look(above, y - 1, step);
    look(below, y + 1, step);
    work.at(step, y);
    look(above, y - 1, step);
    look(row, y, step);
    look(below, y + 1, step);
    next[0] = step + 1;
    next[1] = y;
  }

  private void look(double[] neighbour, int due, int step) {
    double of = neighbour[0];
    if (due == 0 || due > rows) {
      noteIf(of != EDGE, Fault.NO_EDGE);
    } else {
      noteIf(of < step, Fault.OLDER);
      noteIf(of > step, Fault.NEWER);
      noteIf(of == step && neighbour[1] != due, Fault.ANOTHER_ROW);
    }
  }

  private void noteIf(boolean wrong, Fault fault) {
    if (wrong) {
      note(fault);
    }
  }

  private synchronized void note(Fault fault) {
    faults.add(fault);
  }

  /** Demands what must be so if one worker computes one row after the other. */
  public synchronized void requireTwoGrids() {
    if (faults.contains(Fault.WRITES_WHAT_IT_READS)) {
      throw Rejection.of(
          ONE_GRID_IS_ENOUGH,
          "A row was written for the next step into a row that is read in this.");
    }
    if (faults.contains(Fault.NEWER)) {
      throw Rejection.of(
          ONE_GRID_IS_ENOUGH,
          "With one worker, a row was computed from a neighbour that was already of the next"
              + " step.");
    }
    if (faults.contains(Fault.NO_EDGE)) {
      throw Rejection.of(
          EDGE_IN_ONE_GRID,
          "A row next to the edge of the plate was computed from an edge that was not there: zeros"
              + " stood in its place, or another row.");
    }
    if (!faults.isEmpty()) {
      throw Rejection.plain(
          "A row was computed from rows that are not its neighbours, or that are those of an"
              + " earlier step.");
    }
  }

  /**
   * Demands that no row was computed from rows of another step.
   *
   * @param happened a sentence that says what was held up
   */
  public synchronized void requireStepsApart(String happened) {
    if (faults.contains(Fault.OLDER) || faults.contains(Fault.NEWER)) {
      throw Rejection.of(
          BANDS_KEEP_PACE,
          happened
              + " Meanwhile, other workers went on and read rows that were not of their step.");
    }
    if (!faults.isEmpty()) {
      throw Rejection.plain(
          "With several workers, a row was computed from rows that are not its neighbours, or"
              + " written into a row that is read in the same step.");
    }
  }

  /** Demands that each row was computed once in each step. */
  public void requireOnceEach(int steps) {
    List<Cell> due = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      for (int y = 1; y <= rows; y++) {
        due.add(new Cell(step, y));
      }
    }
    var missing = computed.missing(due);
    if (!missing.isEmpty()) {
      throw Rejection.plain(
          "Of %d rows in %d steps, %d were not computed, among them row %d of step %d."
              .formatted(
                  rows,
                  steps,
                  missing.size(),
                  missing.getFirst().row(),
                  missing.getFirst().step() + 1));
    }
    if (computed.total() > due.size()) {
      throw Rejection.plain(
          "%d rows in %d steps are %d calls of the rule; it was called %d times."
              .formatted(rows, steps, due.size(), computed.total()));
    }
  }

  /** How many threads computed any row. */
  public int threads() {
    return computed.threads().size();
  }
}
