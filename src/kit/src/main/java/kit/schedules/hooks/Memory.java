package kit.schedules.hooks;

import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/** Before each read and write of a field or an array's element, and what it read or wrote. */
public final class Memory {
  private Memory() {}

  public static void read(Object on, int site) {
    Participant.current().step(Pending.at(Act.READ, site, on));
  }

  public static void write(Object on, int site) {
    Participant.current().step(Pending.at(Act.WRITE, site, on));
  }

  /** An index out of bounds is no step: the JVM is about to say so. */
  public static void readElement(Object array, int index, int site) {
    Participant.current().step(Pending.at(Act.READ, site, array).element(Math.max(index, 0)));
  }

  public static void writeElement(Object array, int index, int site) {
    Participant.current().step(Pending.at(Act.WRITE, site, array).element(Math.max(index, 0)));
  }

  public static void value(int seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(char seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(boolean seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(long seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(float seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(double seen) {
    Participant.current().notes().value(seen);
  }

  public static void value(Object seen) {
    Participant.current().notes().value(seen);
  }

  /** At each jump backwards. */
  public static void turn() {
    Participant.current().turn();
  }

  /** A static initialiser begins: the JVM lets nobody else in until it ends. */
  public static void initialiserBegins() {
    Participant.current().notes().beQuiet();
  }

  public static void initialiserEnds() {
    Participant.current().notes().speakAgain();
  }
}
