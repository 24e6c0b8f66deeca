package explorer.program;

/**
 * What a step touches: a field or an element of one object, or the object as a whole.
 *
 * @param on the object itself, compared by identity; null for a static field
 * @param part the field's name, the element's index, or empty
 */
public record MemoryLocation(Object on, Object part) {
  /** Whether it is an object as a whole, and not one field or element. */
  public boolean isWhole() {
    return part.equals("");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemoryLocation that && on == that.on && part.equals(that.part);
  }

  @Override
  public int hashCode() {
    return 31 * System.identityHashCode(on) + part.hashCode();
  }
}
