package forkjoin.scenes;

import forkjoin.scenes.CollectorByHand.Both;
import forkjoin.scenes.CollectorByHand.Numbers;
import forkjoin.scenes.CollectorByHand.Parts;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A source of numbers that is split as the test says, and in no other way: it never tells how much
 * it has, so a parallel stream goes on splitting it until it refuses.
 */
public final class ScriptedSpliterator implements Spliterator<Integer> {
  private Parts rest;
  private Iterator<Integer> numbers; // null: none has been asked for

  /** Numbers in these parts. */
  public ScriptedSpliterator(Parts parts) {
    rest = parts;
  }

  @Override
  public Spliterator<Integer> trySplit() {
    if (numbers == null && rest instanceof Both(var left, var right)) {
      rest = right;
      return new ScriptedSpliterator(left);
    }
    return null;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Integer> action) {
    if (numbers == null) {
      numbers = all(rest).iterator();
    }
    if (numbers.hasNext()) {
      action.accept(numbers.next());
      return true;
    }
    return false;
  }

  private static List<Integer> all(Parts parts) {
    return switch (parts) {
      case Numbers(var numbers) -> numbers;
      case Both(var left, var right) ->
          Stream.concat(all(left).stream(), all(right).stream()).toList();
    };
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return 0;
  }
}
