package measuring;

/** What two samples tell. */
public enum Verdict {
  /** The first program is faster. */
  A_FASTER,

  /** The second program is faster. */
  B_FASTER,

  /** Chance alone could have brought about the difference. */
  TOO_CLOSE,

  /** There are too few scores to tell. */
  TOO_FEW
}
