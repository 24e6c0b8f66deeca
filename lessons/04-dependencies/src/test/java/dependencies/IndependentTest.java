package dependencies;

import static dependencies.scenes.DependencyBelief.ALL_OR_NOTHING_IN_COMMON;
import static dependencies.scenes.DependencyBelief.CHANGES_WHAT_IT_COMPARES;
import static dependencies.scenes.DependencyBelief.EQUAL_HASH_EQUAL_NAME;
import static dependencies.scenes.DependencyBelief.ONE_DIRECTION;
import static dependencies.scenes.DependencyBelief.ONLY_WRITERS_COLLIDE;
import static dependencies.scenes.DependencyBelief.READERS_COLLIDE;
import static dependencies.scenes.DependencyBelief.WRITERS_DO_NOT_COLLIDE;

import dependencies.scenes.BothOrders;
import dependencies.scenes.DependencyBelief;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("4.1 Independent")
@Beliefs(DependencyBelief.class)
class IndependentTest {

  private static final Step SLICE = new Step("slice", Set.of("bread"), Set.of("slices"));
  private static final Step BOIL = new Step("boil", Set.of("egg"), Set.of("boiled egg"));

  @Test
  @Order(1)
  @DisplayName("steps that have nothing in common are independent")
  void nothingInCommon() throws Exception {
    requireIndependent(null, SLICE, BOIL, "have nothing in common");
    requireIndependent(
        null, SLICE, new Step("wait", Set.of(), Set.of()), "can't disturb each other");
  }

  @Test
  @Order(2)
  @DisplayName("steps that only read the same are independent")
  void bothRead() throws Exception {
    var taste = new Step("taste", Set.of("soup"), Set.of("verdict"));
    var photograph = new Step("photograph", Set.of("soup"), Set.of("photo"));
    requireIndependent(READERS_COLLIDE, taste, photograph, "only read the same");
  }

  @Test
  @Order(3)
  @DisplayName("a step that reads and one that writes the same are not, whichever is named first")
  void oneWritesWhatTheOtherReads() throws Exception {
    var salt = new Step("salt", Set.of(), Set.of("soup"));
    var taste = new Step("taste", Set.of("soup"), Set.of());
    boolean writerFirst = independent(salt, taste);
    boolean readerFirst = independent(taste, salt);
    if (writerFirst && readerFirst) {
      throw claimsIndependence(ONLY_WRITERS_COLLIDE, salt, taste);
    }
    if (writerFirst) {
      throw claimsIndependence(ONE_DIRECTION, salt, taste);
    }
    if (readerFirst) {
      throw claimsIndependence(ONE_DIRECTION, taste, salt);
    }
  }

  @Test
  @Order(4)
  @DisplayName("steps that write the same are not independent")
  void bothWrite() throws Exception {
    requireDependent(
        WRITERS_DO_NOT_COLLIDE,
        new Step("paint it red", Set.of(), Set.of("door")),
        new Step("paint it blue", Set.of(), Set.of("door")));
  }

  @Test
  @Order(5)
  @DisplayName("one thing in common is enough")
  void oneThingInCommon() throws Exception {
    var bake = new Step("bake", Set.of("dough", "oven"), Set.of("bread", "crumbs"));
    var sweep = new Step("sweep", Set.of("broom"), Set.of("crumbs", "bin"));
    var clean = new Step("clean", Set.of("cloth"), Set.of("oven", "table"));
    requireDependent(ALL_OR_NOTHING_IN_COMMON, bake, sweep);
    requireDependent(ALL_OR_NOTHING_IN_COMMON, bake, clean);
    requireDependent(ALL_OR_NOTHING_IN_COMMON, clean, bake);
  }

  @Test
  @Order(6)
  @DisplayName("all pairs of small steps, tried out in both orders")
  void allPairs() throws Exception {
    Guard.run(IndependentTest::tryOutAllPairs);
  }

  private static void tryOutAllPairs() {
    var sets = List.of(Set.<String>of(), Set.of("x"), Set.of("y"), Set.of("x", "y"));
    for (var readsOfA : sets) {
      for (var writesOfA : sets) {
        for (var readsOfB : sets) {
          for (var writesOfB : sets) {
            tryOut(new Step("a", readsOfA, writesOfA), new Step("b", readsOfB, writesOfB));
          }
        }
      }
    }
  }

  private static void tryOut(Step a, Step b) {
    boolean same = BothOrders.sameOutcome(a, b);
    if (Independent.independent(a, b) != same) {
      throw Rejection.plain(
          "%s. %s Yet independent(a, b) gave %s."
              .formatted(both(a, b), BothOrders.difference(a, b), !same));
    }
  }

  @Test
  @Order(7)
  @DisplayName("different names are different data, however many there are")
  void manyNames() throws Exception {
    // Of more than 64 names two have the same bit of a long; these two have the same hash code too.
    var names = new ArrayList<>(List.of("Aa", "BB"));
    for (int i = 1; i <= 70; i++) {
      names.add("cell " + i);
    }
    var steps =
        names.stream().map(name -> new Step("fill " + name, Set.of(name), Set.of(name))).toList();
    Guard.run(() -> {
      for (var a : steps) {
        for (var b : steps) {
          if (a != b && !Independent.independent(a, b)) {
            throw Rejection.of(
                EQUAL_HASH_EQUAL_NAME,
                "%s. They have nothing in common. Yet independent gave false."
                    .formatted(both(a, b)));
          }
        }
      }
    });
  }

  @Test
  @Order(8)
  @DisplayName("a step and a second run of the same step are two steps")
  void twiceTheSame() throws Exception {
    var count = new Step("count", Set.of("number"), Set.of("number"));
    if (independent(count, count)) {
      throw Rejection.plain(
          "Each run of step \"count\" reads number and writes it, so the second one needs what the"
              + " first one wrote; independent(count, count) gave true.");
    }
    var look = new Step("look", Set.of("number"), Set.of());
    requireIndependent(
        READERS_COLLIDE,
        look,
        look,
        "only read: judge by what they read and write, not by the name");
  }

  private static void requireIndependent(Misconception belief, Step a, Step b, String why)
      throws Exception {
    if (!independent(a, b) || !independent(b, a)) {
      var happened = "%s. They %s. Yet independent gave false.".formatted(both(a, b), why);
      throw belief == null ? Rejection.plain(happened) : Rejection.of(belief, happened);
    }
  }

  private static void requireDependent(Misconception belief, Step a, Step b) throws Exception {
    if (independent(a, b) || independent(b, a)) {
      throw claimsIndependence(belief, a, b);
    }
  }

  private static Rejection claimsIndependence(Misconception belief, Step a, Step b) {
    return Rejection.of(
        belief,
        "%s. %s Yet independent(%s, %s) gave true."
            .formatted(both(a, b), BothOrders.difference(a, b), a.name(), b.name()));
  }

  private static String both(Step a, Step b) {
    return BothOrders.told(a) + "; " + BothOrders.told(b);
  }

  private static boolean independent(Step a, Step b) throws Exception {
    try {
      return Guard.call(() -> Independent.independent(a, b));
    } catch (UnsupportedOperationException e) {
      if (e.getStackTrace().length > 0 && e.getStackTrace()[0].getModuleName() != null) {
        throw Rejection.of(
            CHANGES_WHAT_IT_COMPARES,
            "Your code tried to change a set that cannot be changed: the sets of a Step are frozen"
                + " copies.");
      }
      throw e; // the stub
    }
  }
}
