package measuring;

/** What two samples show. */
public enum Verdict {
  /** The first program is faster. */
  A_FASTER,

  /** The second program is faster. */
  B_FASTER,

  /** The difference could be chance. */
  TOO_CLOSE,

  /** There are too few scores to decide. */
  TOO_FEW
}
