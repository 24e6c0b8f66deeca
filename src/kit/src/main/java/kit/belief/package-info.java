/**
 * What is believed about parallel programs and is wrong: what there is to say of a belief, and the
 * beliefs that are not a single lesson's. Knows no device and no verdict.
 */
@NullMarked
package kit.belief;

import org.jspecify.annotations.NullMarked;
