/**
 * How long a learner waits from the save of a file to the verdict on the coach's screen, with the
 * coach in a process and on a terminal of its own. Figures, never a test.
 */
package bench.latency;
