package shop;

import explorer.Scenario;
import explorer.Schedules;
import org.junit.jupiter.api.Test;

class StockTest {
  @Test
  void onePieceIsSoldOnce() {
    Schedules.explore(TwoBuyersOnePiece.class);
  }

  static final class TwoBuyersOnePiece extends Scenario {
    private final Stock stock = new Stock(1);
    private boolean soldToA;
    private boolean soldToB;

    TwoBuyersOnePiece() {
      task("A", () -> soldToA = stock.take());
      task("B", () -> soldToB = stock.take());
    }

    @Override
    protected void verify() {
      require(!(soldToA && soldToB), "One piece was in stock, and both buyers got it.");
      require(soldToA || soldToB, "One piece was in stock, and nobody got it.");
    }
  }
}
