package profiling;

/** Makes a plain cake a beautiful one. It takes long; several may be decorated at the same time. */
@FunctionalInterface
public interface Decorator {
  /**
   * Decorates a cake, on the calling thread.
   *
   * @param kind what kind of cake it is
   * @return what came of it, not null
   */
  String decorate(String kind);
}
