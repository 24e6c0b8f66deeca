package cluster;

/** What the values of a {@link Series} are measured in. */
public enum Unit {
  /** Pieces: requests, errors, people. */
  COUNT,
  /** Units of data. */
  BYTES,
  /** Units of time. */
  SECONDS,
  /** Degrees Celsius. */
  DEGREES
}
