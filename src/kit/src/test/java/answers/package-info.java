/**
 * Code as learners write it, for the kit's own tests. It stands outside the package {@code kit},
 * because the kit looks for the learner's lines everywhere but in its own.
 */
package answers;
