package profiling;

/** Decorates cakes. This takes long, but several threads may decorate at the same time. */
@FunctionalInterface
public interface Decorator {
  /**
   * Decorates a cake, on the calling thread.
   *
   * @param kind what kind of cake it is
   * @return the decorated cake, not null
   */
  String decorate(String kind);
}
