package explorer.race;

/** How data is accessed. */
public enum AccessKind {
  /** A plain write. */
  WRITE(true, false),
  /** A write as of a volatile field, or one step that reads and writes: of a handle, say. */
  ATOMIC_WRITE(true, true),
  /** A plain read. */
  READ(false, false),
  /** A read as of a volatile field. */
  ATOMIC_READ(false, true);

  private final boolean writes;
  private final boolean isAtomic;

  AccessKind(boolean writes, boolean isAtomic) {
    this.writes = writes;
    this.isAtomic = isAtomic;
  }

  /** The kind of a plain access. */
  public static AccessKind plain(boolean writes) {
    return writes ? WRITE : READ;
  }

  /** The kind of an access that is atomic. */
  public static AccessKind atomic(boolean writes) {
    return writes ? ATOMIC_WRITE : ATOMIC_READ;
  }

  /** Whether two such accesses are a data race if nothing orders them (JLS 17.4.1 and 17.4.5). */
  boolean racesWith(AccessKind other) {
    return (writes || other.writes) && !(isAtomic && other.isAtomic);
  }
}
