/**
 * Proves a race, a deadlock or a lost signal by trying schedules, without luck.
 *
 * <p>A test writes a {@link explorer.Scenario}: what is done side by side and what must hold
 * afterwards. {@link explorer.Schedules} runs it under every schedule with few switches and tells
 * the first that fails: one sentence of what went wrong, one of why, and the steps in lanes.
 *
 * <p>This is the only package of the module that a test imports. {@code weave} loads the code with
 * scheduling points in it, {@code hooks} is what the points call, {@code run} is one run, {@code
 * race} what happens before what in it, {@code explore} chooses which runs there are, {@code
 * explain} says what happened in one. What this proves and what not is in {@code
 * docs/schedules.md}.
 */
package explorer;
