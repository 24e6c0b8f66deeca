/**
 * Puts a run that failed into sentences and into a picture of lanes. It reads runs and changes
 * nothing.
 *
 * <p>{@link explorer.explain.FailureExplanation} puts it together. The sentence that says why looks
 * for the few shapes that unserializable interleavings have (Lu, Tucek, Qin and Zhou, 2006), and at
 * the locks that were held meanwhile, from which it tells the belief.
 */
package explorer.explain;
