// kind: who has the token has the number; a queue hands it over
package dependencies;

import java.util.List;
import java.util.concurrent.LinkedTransferQueue;

public final class SafeCell {
  private final LinkedTransferQueue<int[]> token = new LinkedTransferQueue<>(List.of(new int[1]));

  public SafeCell() {}

  public void add(int n) {
    int[] sum = take();
    sum[0] += n;
    token.put(sum);
  }

  public int get() {
    int[] sum = take();
    try {
      return sum[0];
    } finally {
      token.put(sum);
    }
  }

  private int[] take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return token.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
