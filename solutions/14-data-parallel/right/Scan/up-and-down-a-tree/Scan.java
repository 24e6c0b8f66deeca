// kind: a tree of blocks: up with the sums, down with what comes before
package dataparallel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.LongBinaryOperator;

public final class Scan {

  private Scan() {}

  public static long[] scan(long[] items, LongBinaryOperator plus, int blocks, ForkJoinPool pool) {
    if (blocks < 1) {
      throw new IllegalArgumentException("blocks: " + blocks);
    }
    long[] result = items.clone();
    if (items.length > 0) {
      int most = Math.min(blocks, items.length);
      Node root = new Node(result, 0, most, most);
      pool.invoke(new Up(root, plus));
      pool.invoke(new Down(root, plus, false, 0));
    }
    return result;
  }

  /** Some neighbouring blocks. */
  private static final class Node {
    final long[] array;
    final int from;
    final int to;
    final Node left; // null: a single block
    final Node right;
    long sum;

    Node(long[] array, int first, int end, int blocks) {
      this.array = array;
      from = (int) ((long) first * array.length / blocks);
      to = (int) ((long) end * array.length / blocks);
      int middle = (first + end) >>> 1;
      boolean cut = end - first > 1;
      left = cut ? new Node(array, first, middle, blocks) : null;
      right = cut ? new Node(array, middle, end, blocks) : null;
    }
  }

  private static final class Up extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient Node node;
    private final transient LongBinaryOperator plus;

    Up(Node node, LongBinaryOperator plus) {
      this.node = node;
      this.plus = plus;
    }

    @Override
    protected void compute() {
      if (node.left == null) {
        for (int i = node.from + 1; i < node.to; i++) {
          node.array[i] = plus.applyAsLong(node.array[i - 1], node.array[i]);
        }
        node.sum = node.array[node.to - 1];
      } else {
        invokeAll(new Up(node.left, plus), new Up(node.right, plus));
        node.sum = plus.applyAsLong(node.left.sum, node.right.sum);
      }
    }
  }

  private static final class Down extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final transient Node node;
    private final transient LongBinaryOperator plus;
    private final boolean hasBefore;
    private final long before;

    Down(Node node, LongBinaryOperator plus, boolean hasBefore, long before) {
      this.node = node;
      this.plus = plus;
      this.hasBefore = hasBefore;
      this.before = before;
    }

    @Override
    protected void compute() {
      if (node.left == null) {
        for (int i = node.from; hasBefore && i < node.to; i++) {
          node.array[i] = plus.applyAsLong(before, node.array[i]);
        }
      } else {
        long leftSum = node.left.sum;
        invokeAll(
            new Down(node.left, plus, hasBefore, before),
            new Down(
                node.right, plus, true, hasBefore ? plus.applyAsLong(before, leftSum) : leftSum));
      }
    }
  }
}
