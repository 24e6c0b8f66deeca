package parallelism;

/**
 * A step of a plan. One worker does it, from its beginning to its end.
 *
 * @param name steps with the same name are the same step
 */
public record Step(String name) {
  @Override
  public String toString() {
    return name;
  }
}
