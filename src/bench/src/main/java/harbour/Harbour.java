package harbour;

import bench.scenes.CpuTimeBudget;
import bench.scenes.ForcedContention;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A day at which the names of classes matter, and that several threads wait at once. */
public final class Harbour {
  private final ForcedContention queueing;

  /**
   * Not open yet.
   *
   * @param queueing how one is made to wait for another
   */
  public Harbour(ForcedContention queueing) {
    this.queueing = queueing;
  }

  /**
   * Has threads wait for each other; when it returns, all is over.
   *
   * @throws IOException if a class can't be loaded once more
   * @throws InterruptedException never, unless somebody interrupts it
   */
  public void day() throws IOException, InterruptedException {
    var crane = new Crane(); // most in all, because ten wait at the same time
    var crews = IntStream.rangeClosed(1, 10).mapToObj(i -> "crew-" + i).toList();
    queueing.queue("olga", crews, work -> unload(crane, work), 60);
    for (int i = 0; i < 2; i++) { // second, if the two classes of that name count together
      Object buoy = SecondLoader.newObject(Buoy.class);
      queueing.at("tina", "uwe", work -> moor(buoy, work), 200);
    }
    var sluice = new Sluice(); // longer than the whole queue at the crane, and than one buoy
    queueing.at("vera", "wim", work -> pass(sluice, work), 300);
  }

  /** Works for about a second, and nearly all of it is done by methods of the JDK. */
  public static void work() {
    new Crane().stow();
  }

  private static void unload(Crane crane, Runnable work) {
    synchronized (crane) {
      work.run();
    }
  }

  private static void moor(Object buoy, Runnable work) {
    synchronized (buoy) {
      work.run();
    }
  }

  private static void pass(Sluice sluice, Runnable work) {
    synchronized (sluice) {
      work.run();
    }
  }

  /** Its name has a dollar sign. */
  private static final class Crane {
    private static final int BOXES = 12;
    private int sum; // so that nothing is computed in vain

    /** The JDK's methods call each other more than twenty times before the work begins. */
    void stow() {
      var cargo = new ArrayList<Object>();
      for (int i = 0; i < 20_000; i++) {
        cargo.add(i);
      }
      for (int i = 0; i < BOXES; i++) {
        cargo = new ArrayList<>(List.of(cargo));
      }
      var shift = new CpuTimeBudget(1100);
      while (!shift.over()) {
        sum += cargo.hashCode();
      }
      if (sum == 42) {
        IO.println(sum);
      }
    }
  }
}

final class Sluice {}
