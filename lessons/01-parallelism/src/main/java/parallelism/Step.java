package parallelism;

/**
 * Something that is done as a whole: one worker does it, from its beginning to its end.
 *
 * @param name steps of the same name are the same step
 */
public record Step(String name) {
  @Override
  public String toString() {
    return name;
  }
}
