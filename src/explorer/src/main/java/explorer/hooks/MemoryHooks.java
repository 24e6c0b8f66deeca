package explorer.hooks;

import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.run.ControlledThread;

/** Before each read and write of a field or an array's element, and what it read or wrote. */
public final class MemoryHooks {
  private MemoryHooks() {}

  public static void read(Object on, int site) {
    ControlledThread.current().step(PendingStep.at(StepKind.READ, site, on));
  }

  public static void write(Object on, int site) {
    ControlledThread.current().step(PendingStep.at(StepKind.WRITE, site, on));
  }

  /** An index out of bounds is no step: the JVM is about to say so. */
  public static void readElement(Object array, int index, int site) {
    ControlledThread.current()
        .step(PendingStep.at(StepKind.READ, site, array).element(Math.max(index, 0)));
  }

  public static void writeElement(Object array, int index, int site) {
    ControlledThread.current()
        .step(PendingStep.at(StepKind.WRITE, site, array).element(Math.max(index, 0)));
  }

  public static void value(int seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(char seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(boolean seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(long seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(float seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(double seen) {
    ControlledThread.current().notes().value(seen);
  }

  public static void value(Object seen) {
    ControlledThread.current().notes().value(seen);
  }

  /** At each jump backwards. */
  public static void turn() {
    ControlledThread.current().turn();
  }

  /** A static initialiser begins: the JVM lets nobody else in until it ends. */
  public static void initialiserBegins() {
    ControlledThread.current().notes().beQuiet();
  }

  public static void initialiserEnds() {
    ControlledThread me = ControlledThread.current();
    me.notes().speakAgain();
    me.order().precedesAll(); // whoever uses the class follows (JLS 12.4.2)
  }
}
