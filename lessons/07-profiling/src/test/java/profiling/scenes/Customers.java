package profiling.scenes;

import static profiling.scenes.ProfilingBelief.A_BETTER_LOCK;
import static profiling.scenes.ProfilingBelief.LINES_CAN_MOVE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kit.Gate;
import kit.Rejection;
import kit.Trial;
import profiling.Shop;

/**
 * Customers who come to a shop at the same time, each for one cake. Its decorators are held at a
 * gate.
 */
public final class Customers implements AutoCloseable {
  private final List<String> kinds;
  private final int price;
  private final Gate gate = new Gate();
  private final Shop shop;
  private final List<Optional<String>> bought = Collections.synchronizedList(new ArrayList<>());
  private final Trial<Boolean> trial;
  private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
  private volatile boolean looked;
  private volatile int leftSeen;
  private volatile int takingsSeen;

  private Customers(List<String> kinds, int price) {
    this.kinds = kinds;
    this.price = price;
    Map<String, Integer> cakes =
        kinds.stream().collect(Collectors.toMap(kind -> kind, _ -> 1, Integer::sum));
    shop =
        new Shop(
            cakes,
            price,
            kind -> {
              gate.awaitOpen();
              return kind + " cake";
            });
    trial = Trial.start(this::come);
  }

  /** All of them are on their way. */
  public static Customers of(List<String> kinds, int price) {
    return new Customers(kinds, price);
  }

  private boolean come() throws InterruptedException {
    var all = new ArrayList<Thread>();
    for (String kind : kinds) {
      all.add(Thread.ofPlatform().daemon().start(() -> buy(kind)));
    }
    all.add(Thread.ofPlatform().daemon().start(this::look));
    for (Thread one : all) {
      one.join();
    }
    return true;
  }

  private void buy(String kind) {
    threads.add(Thread.currentThread());
    bought.add(shop.sell(kind));
  }

  /** Somebody only wants to know, as soon as a cake is being decorated. */
  private void look() {
    try {
      gate.awaitWaiting(1);
    } catch (InterruptedException e) {
      return; // it is over
    }
    leftSeen = kinds.stream().mapToInt(shop::left).sum();
    takingsSeen = shop.takings();
    looked = true;
  }

  /** How many cakes are being decorated at the same time, when no more can come. */
  public int atTheDecorator() throws InterruptedException {
    trial.awaitQuiescenceOr(() -> gate.waitingThreads().size() == kinds.size() && looked);
    return gate.waitingThreads().size();
  }

  /** Demands that nobody who only wants to know has to wait. */
  public void requireThatTheShopAnswers() {
    if (!looked) {
      throw Rejection.of(
          A_BETTER_LOCK,
          "While cakes were being decorated somebody asked what is left and what the takings are,"
              + " and had to wait.");
    }
  }

  /** Demands that a customer's own thread is at the decorator. */
  public void requireThatTheyDecorateThemselves() {
    if (!threads.containsAll(gate.waitingThreads())) {
      throw Rejection.plain(
          "A cake was decorated by another thread than the one that called sell: the customers"
              + " bring their own.");
    }
  }

  /**
   * Demands that one customer's cake was off the shelf while it was decorated, and its price not
   * yet taken.
   */
  public void requireThatTheCakeIsTakenAndNotPaid() {
    if (looked && (leftSeen != 0 || takingsSeen != 0)) {
      throw Rejection.of(
          LINES_CAN_MOVE,
          "While the only %s cake was being decorated, left said %d and takings said %d; both should be 0 then."
              .formatted(kinds.getFirst(), leftSeen, takingsSeen));
    }
  }

  /**
   * Lets the decorators go on, and demands that everybody gets what they came for. What is left
   * then is not asked: how a race between so many ends is chance.
   */
  public void requireThatAllAreServed() throws Exception {
    gate.open();
    trial.result();
    var due = kinds.stream().map(kind -> kind + " cake").sorted().toList();
    var got =
        bought.stream().map(cake -> String.valueOf(cake == null ? null : cake.orElse("none")));
    var told = got.sorted().toList();
    if (!told.equals(due)) {
      throw Rejection.plain(
          "%d customers came, and there was a cake for each: %s. They got %s."
              .formatted(kinds.size(), String.join(", ", due), String.join(", ", told)));
    }
  }

  /** Lets everybody go. */
  @Override
  public void close() {
    gate.open();
    trial.close();
  }
}
