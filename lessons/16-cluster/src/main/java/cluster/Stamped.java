package cluster;

/**
 * A value with its stamp.
 *
 * @param stamp when it was written, and by which client
 * @param value what was written
 */
public record Stamped(Stamp stamp, String value) {

  /** What a replica holds before anything is written: older than everything, and empty. */
  public static final Stamped NOTHING = new Stamped(new Stamp(0, ""), "");
}
