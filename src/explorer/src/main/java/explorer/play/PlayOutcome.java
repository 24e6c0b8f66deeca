package explorer.play;

/**
 * What a run came to, in the test's words.
 *
 * @param words the sentences; what the demand's failure means, and where to read on
 * @param picture the steps in lanes as a verdict shows them; may be empty
 * @param race what is wrong with the order of the accesses, though the demand holds: the sentences
 *     about a data race; empty if there is none. Two states with equal keys may differ in it
 * @param happened what the words or the race tell, without advice: what happened, and what brought
 *     it about in this schedule; empty if there is nothing to be told
 * @param section where to read on about it; empty if nowhere
 */
public record PlayOutcome(
    Kind kind, String words, String picture, String race, String happened, String section) {
  /** What is found at the end. */
  public enum Kind {
    /** All have ended, and what the test demands holds. */
    RIGHT,
    /** It does not hold, or somebody failed, waits or goes round for ever. */
    WRONG,
    /** Something happened that the explorer does not know. */
    CANNOT_JUDGE
  }

  /** One whose words give no advice. */
  public PlayOutcome(Kind kind, String words, String picture, String race) {
    this(kind, words, picture, race, words + race, "");
  }
}
