package dependencies;

import java.util.Set;

/**
 * A step of a program, told by what it touches. It reads all that it reads, and then writes all
 * that it writes. Given: nothing to change here.
 *
 * @param name what to call it; says nothing about what it depends on
 * @param reads the names of the data that it needs; copied, unmodifiable
 * @param writes the names of the data that it changes; copied, unmodifiable
 */
public record Step(String name, Set<String> reads, Set<String> writes) {

  /** Copies the sets, so that nobody can change them afterwards. */
  public Step {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
  }
}
