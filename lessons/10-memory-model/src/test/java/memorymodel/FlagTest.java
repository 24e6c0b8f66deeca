package memorymodel;

import explorer.Scenario;
import explorer.Schedules;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import memorymodel.scenes.MemoryModelBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("10.2 Flag")
@Beliefs(MemoryModelBelief.class)
class FlagTest {

  @Test
  @Order(1)
  @DisplayName("a flag that is raised stays raised, and others don't")
  void oneThread() throws Exception {
    var flag = new Flag();
    var other = new Flag();
    Guard.run(() -> {
      require(!flag.isRaised(), "A new flag was raised.");
      flag.raise();
      require(flag.isRaised(), "After raise(), isRaised() returned false.");
      flag.raise();
      require(flag.isRaised(), "After raise() had been called twice, isRaised() returned false.");
      require(!other.isRaised(), "One flag was raised, and another one was raised by that.");
    });
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw Rejection.plain(message);
    }
  }

  @Test
  @Order(2)
  @DisplayName("who sees the flag sees what was done before it was raised")
  void seenBefore() {
    Schedules.explore(SeenBefore.class);
  }

  static final class SeenBefore extends Scenario {
    private final Flag flag = new Flag();
    private final Parcel parcel = new Parcel(1);
    private int seen;

    SeenBefore() {
      task(
          "A",
          () -> {
            parcel.setWeight(2);
            flag.raise();
          });
      task(
          "B",
          () -> {
            if (flag.isRaised()) {
              seen = parcel.weight();
            }
          });
    }

    @Override
    protected void verify() {
      require(
          seen == 0 || seen == 2,
          "A set a weight to 2 and raised the flag. B saw the flag, and then the weight was "
              + seen
              + ".");
      require(flag.isRaised(), "A has raised the flag, and afterwards isRaised() returned false.");
    }
  }

  @Test
  @Order(3)
  @DisplayName("who asks again and again gets to know it")
  void asksAgain() {
    Schedules.explore(AsksAgain.class);
  }

  static final class AsksAgain extends Scenario {
    private final Flag flag = new Flag();
    private final Parcel parcel = new Parcel(1);
    private int seen;

    AsksAgain() {
      task(
          "A",
          () -> {
            parcel.setWeight(2);
            flag.raise();
          });
      task(
          "B",
          () -> {
            while (!flag.isRaised()) {
              Thread.onSpinWait();
            }
            seen = parcel.weight();
          });
    }

    @Override
    protected void verify() {
      require(seen == 2, "B saw the flag, and then the weight was " + seen + " instead of 2.");
    }
  }

  @Test
  @Order(4)
  @DisplayName("two threads raise it, and a third one sees what the one or the other has done")
  void twoRaise() {
    Schedules.explore(TwoRaise.class);
  }

  static final class TwoRaise extends Scenario {
    private final Flag first = new Flag();
    private final Flag both = new Flag();
    private final Parcel parcel = new Parcel(1);
    private int seen;

    TwoRaise() {
      task(
          "A",
          () -> {
            parcel.setWeight(2);
            first.raise();
            both.raise();
          });
      task("B", both::raise);
      task(
          "C",
          () -> {
            if (both.isRaised() && first.isRaised()) {
              seen = parcel.weight();
            }
          });
    }

    @Override
    protected void verify() {
      require(both.isRaised(), "Two threads have raised a flag, and isRaised() returned false.");
      require(seen == 0 || seen == 2, "C saw both flags, and then the weight was " + seen + ".");
    }
  }
}
