/**
 * Internal to the kit: tells a run that failed, in sentences and as a picture of lanes.
 *
 * <p>{@link kit.schedules.tell.Story} puts it together. The sentence that says why looks for the
 * few shapes that unserializable interleavings have (Lu, Tucek, Qin and Zhou, 2006), and at the
 * locks that were held meanwhile, from which it tells the belief.
 */
package kit.schedules.tell;
