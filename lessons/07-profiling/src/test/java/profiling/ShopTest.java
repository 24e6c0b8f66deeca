package profiling;

import static explorer.explain.ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN;
import static kit.belief.CommonBelief.REPAIRED_AFTERWARDS;
import static profiling.scenes.ProfilingBelief.A_BETTER_LOCK;
import static profiling.scenes.ProfilingBelief.A_LOCK_FOR_EACH_KIND;
import static profiling.scenes.ProfilingBelief.LINES_CAN_MOVE;

import explorer.Scenario;
import explorer.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import profiling.scenes.Customers;
import profiling.scenes.FailingDecorator;
import profiling.scenes.ProfilingBelief;

@Exercise("7.3 Shop")
@Beliefs(ProfilingBelief.class)
class ShopTest {
  private static final int PRICE = 10;

  @Test
  @Order(1)
  @DisplayName("alone, a customer gets a decorated cake, as long as there are any, and pays for it")
  void alone() throws Exception {
    var decorated = new AtomicInteger();
    var shop =
        new Shop(
            Map.of("apple", 2, "cherry", 1),
            PRICE,
            kind -> {
              decorated.incrementAndGet();
              return kind + " cake";
            });
    sells(shop, "apple", Optional.of("apple cake"), 1, 10);
    sells(shop, "apple", Optional.of("apple cake"), 0, 20);
    sells(shop, "apple", Optional.empty(), 0, 20);
    sells(shop, "poppy", Optional.empty(), 0, 20);
    sells(shop, "cherry", Optional.of("cherry cake"), 0, 30);
    if (decorated.get() != 3) {
      throw Rejection.of(
          LINES_CAN_MOVE,
          "The shop had 3 cakes and was asked for 5; %d were decorated."
              .formatted(decorated.get()));
    }
  }

  private static void sells(Shop shop, String kind, Optional<String> due, int left, int takings)
      throws Exception {
    var got = Guard.call(() -> shop.sell(kind));
    int leftNow = Guard.call(() -> shop.left(kind));
    int takingsNow = Guard.call(shop::takings);
    if (!due.equals(got) || leftNow != left || takingsNow != takings) {
      throw Rejection.plain(
          "sell(\"%s\") should make %s, leave %d of them and takings of %d; it made %s, left %d, and the takings are %d."
              .formatted(kind, due, left, takings, got, leftNow, takingsNow));
    }
  }

  @Test
  @Order(2)
  @DisplayName("eight customers come at once, and their eight cakes are decorated at the same time")
  void allAtOnce() throws Exception {
    var kinds = List.of("apple", "berry", "cherry", "date", "elder", "fig", "grape", "hazel");
    try (var customers = Customers.of(kinds, PRICE)) {
      int atOnce = customers.atTheDecorator();
      if (atOnce < kinds.size()) {
        throw Rejection.of(
            A_BETTER_LOCK,
            "8 customers came for 8 different cakes, and no more than %d could be decorated at the same time."
                .formatted(atOnce));
      }
      customers.requireThatTheShopAnswers();
      requireThatAllAreServed(customers);
    }
  }

  /** Whether customers get in each other's way, there at the gate, is luck. */
  private static void requireThatAllAreServed(Customers customers) throws Exception {
    Schedules.proveIfItFails(ThreeOfAKind.class, customers::requireThatAllAreServed);
  }

  @Test
  @Order(3)
  @DisplayName("also if all of them want the same kind")
  void sameKind() throws Exception {
    try (var customers =
        Customers.of(List.of("apple", "apple", "apple", "apple", "apple"), PRICE)) {
      int atOnce = customers.atTheDecorator();
      if (atOnce < 5) {
        throw Rejection.of(
            A_LOCK_FOR_EACH_KIND,
            "5 customers came for cakes of one kind, and no more than %d could be decorated at the same time; with 8 kinds it was 8."
                .formatted(atOnce));
      }
      customers.requireThatTheShopAnswers();
      requireThatAllAreServed(customers);
    }
  }

  @Test
  @Order(4)
  @DisplayName(
      "the calling thread decorates; meanwhile the cake is off the shelf, and not yet paid")
  void meanwhile() throws Exception {
    try (var customer = Customers.of(List.of("apple"), PRICE)) {
      customer.atTheDecorator();
      customer.requireThatTheyDecorateThemselves();
      customer.requireThatTheCakeIsTakenAndNotPaid();
      customer.requireThatAllAreServed();
    }
  }

  @Test
  @Order(5)
  @DisplayName("two want the last cake: one gets it")
  void lastCake() {
    Schedules.explore(LastCake.class);
  }

  static final class LastCake extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 1), PRICE, kind -> kind);
    private Optional<String> a = Optional.empty();
    private Optional<String> b = Optional.empty();

    LastCake() {
      task("A", () -> a = shop.sell("apple"));
      task("B", () -> b = shop.sell("apple"));
    }

    @Override
    protected void verify() {
      require(
          !(a.isPresent() && b.isPresent()),
          "Two customers wanted the only apple cake, and both got it.");
      require(
          a.isPresent() || b.isPresent(),
          "Two customers wanted the only apple cake, and neither got it.");
      require(
          shop.left("apple") == 0 && shop.takings() == PRICE,
          "Two customers wanted the only apple cake, for %d; afterwards %d are left, and the takings are %d."
              .formatted(PRICE, shop.left("apple"), shop.takings()));
    }
  }

  @Test
  @Order(6)
  @DisplayName("two buy at the same time, of one kind or of two: both are counted and both pay")
  void bothPay() {
    Schedules.explore(SameKind.class);
    Schedules.explore(TwoKinds.class);
  }

  static final class SameKind extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 3), PRICE, kind -> kind);

    SameKind() {
      task("A", () -> shop.sell("apple"));
      task("B", () -> shop.sell("apple"));
    }

    @Override
    protected void verify() {
      require(
          shop.left("apple") == 1,
          "There were 3 apple cakes, two customers bought one each, and %d are left."
              .formatted(shop.left("apple")));
      require(
          shop.takings() == 2 * PRICE,
          "Two customers paid %d each, and the takings are %d.".formatted(PRICE, shop.takings()));
    }
  }

  static final class TwoKinds extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 1, "berry", 1), PRICE, kind -> kind);

    TwoKinds() {
      task("A", () -> shop.sell("apple"));
      task("B", () -> shop.sell("berry"));
    }

    @Override
    protected void verify() {
      require(
          shop.left("apple") == 0 && shop.left("berry") == 0,
          "Two customers bought the only apple cake and the only berry cake; %d and %d are left."
              .formatted(shop.left("apple"), shop.left("berry")));
      require(
          shop.takings() == 2 * PRICE,
          "Two customers paid %d each, and the takings are %d.".formatted(PRICE, shop.takings()));
    }
  }

  @Test
  @Order(7)
  @DisplayName("three buy at the same time: all of them get a cake, and all pay")
  void threePay() {
    Schedules.explore(ThreeOfAKind.class);
  }

  static final class ThreeOfAKind extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 3), PRICE, kind -> kind);
    private Optional<String> a = Optional.empty();
    private Optional<String> b = Optional.empty();
    private Optional<String> c = Optional.empty();

    ThreeOfAKind() {
      task("A", () -> a = shop.sell("apple"));
      task("B", () -> b = shop.sell("apple"));
      task("C", () -> c = shop.sell("apple"));
    }

    @Override
    protected void verify() {
      require(
          a.isPresent() && b.isPresent() && c.isPresent(),
          GIVES_UP_WHEN_OVERTAKEN,
          "There were 3 apple cakes for three customers, and %s got none."
              .formatted(a.isEmpty() ? "A" : b.isEmpty() ? "B" : "C"));
      require(
          shop.left("apple") == 0 && shop.takings() == 3 * PRICE,
          "Three customers bought the 3 apple cakes for %d each; afterwards %d are left, and the takings are %d."
              .formatted(PRICE, shop.left("apple"), shop.takings()));
    }
  }

  @Test
  @Order(8)
  @DisplayName("however often others come first, each customer gets a cake and pays")
  void overtakenAgainAndAgain() {
    Schedules.runOnce(OvertakenForTheSameKind.class);
    Schedules.runOnce(OvertakenForAnotherKind.class);
  }

  /** One customer is slow: before each step of that one somebody else buys a cake. */
  abstract static class Overtaken extends Scenario {
    private static final int OTHERS = 500;

    private final String wanted;
    private final Shop shop =
        new Shop(Map.of("apple", OTHERS + 1, "berry", 1), PRICE, kind -> kind);
    private Optional<String> got = Optional.empty();
    private int others;

    Overtaken(String wanted) {
      this.wanted = wanted;
      task(
          "A",
          () -> {
            giveWay();
            got = shop.sell(wanted);
          });
      task(
          "others",
          () -> {
            for (int i = 0; i < OTHERS; i++) {
              others += shop.sell("apple").isPresent() ? 1 : 0;
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      String happened =
          "A wanted a cake (%s), and again and again somebody else came first for an apple cake. "
              .formatted(wanted);
      require(
          got.isPresent() && others == OTHERS,
          GIVES_UP_WHEN_OVERTAKEN,
          happened + "There was a cake for each, and not everybody got one.");
      int left = shop.left("apple") + shop.left("berry");
      require(
          left == 1 && shop.takings() == (OTHERS + 1) * PRICE,
          GIVES_UP_WHEN_OVERTAKEN,
          happened
              + "%d cakes of %d were sold for %d each; then %d are left, and the takings are %d."
                  .formatted(OTHERS + 1, OTHERS + 2, PRICE, left, shop.takings()));
    }
  }

  static final class OvertakenForTheSameKind extends Overtaken {
    OvertakenForTheSameKind() {
      super("apple");
    }
  }

  static final class OvertakenForAnotherKind extends Overtaken {
    OvertakenForAnotherKind() {
      super("berry");
    }
  }

  @Test
  @Order(9)
  @DisplayName("whoever looks meanwhile sees what is there before or after")
  void seenMeanwhile() {
    Schedules.explore(SeenMeanwhile.class);
    Schedules.explore(NeverNegative.class);
  }

  static final class SeenMeanwhile extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 1), PRICE, kind -> kind);
    private int left;
    private int takings;

    SeenMeanwhile() {
      task("A", () -> shop.sell("apple"));
      task(
          "B",
          () -> {
            left = shop.left("apple");
            takings = shop.takings();
          });
    }

    @Override
    protected void verify() {
      require(
          (left == 0 || left == 1) && (takings == 0 || takings == PRICE),
          "While A bought the only apple cake for %d, B saw %d of them and takings of %d."
              .formatted(PRICE, left, takings));
    }
  }

  static final class NeverNegative extends Scenario {
    private final Shop shop = new Shop(Map.of("apple", 0), PRICE, kind -> kind);
    private int left;

    NeverNegative() {
      task("A", () -> shop.sell("apple"));
      task("B", () -> left = shop.left("apple"));
    }

    @Override
    protected void verify() {
      require(
          left == 0,
          REPAIRED_AFTERWARDS,
          "There was no apple cake; while A asked for one, B saw %d of them.".formatted(left));
    }
  }

  @Test
  @Order(10)
  @DisplayName("a cake that is spoilt is off the shelf, and nobody pays for it")
  void spoilt() throws Exception {
    for (Throwable thrown :
        List.of(new IllegalStateException("no icing"), new AssertionError("no icing"))) {
      spoilt(thrown);
    }
  }

  private static void spoilt(Throwable thrown) throws Exception {
    var spoils = new FailingDecorator(thrown);
    var shop = new Shop(Map.of("apple", 2), PRICE, spoils::decorate);
    spoils.requireThatItComesOut(() -> shop.sell("apple"));
    spoils.requireThatTheShopStillAnswers(shop);
    int left = Guard.call(() -> shop.left("apple"));
    int takings = Guard.call(shop::takings);
    if (takings != 0) {
      throw Rejection.of(
          LINES_CAN_MOVE,
          "Of two apple cakes one was spoilt by its decorator, and the takings are %d."
              .formatted(takings));
    }
    if (left != 1) {
      throw Rejection.plain(
          "Of two apple cakes one was spoilt by its decorator: 1 should be left, and %d are."
              .formatted(left));
    }
    spoils.noMore();
    sells(shop, "apple", Optional.of("apple"), 0, PRICE);
  }
}
