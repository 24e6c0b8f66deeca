/**
 * The coach as a learner has it, in a process and on a terminal of its own: how long one waits for
 * a verdict, and what stands on the screen. Figures and pictures for the docs, never a test.
 */
package bench.coach;
