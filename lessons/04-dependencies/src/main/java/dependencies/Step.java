package dependencies;

import java.util.Set;

/**
 * A step of a program, described by the data that it uses. It first reads all its data, and then
 * writes all its data. This class is given: you don't change it.
 *
 * @param name the step's name; it says nothing about what the step depends on
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
