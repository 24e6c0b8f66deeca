/**
 * What the coach keeps of the learner (solved, hints seen, backups) and what follows from it. All
 * writes to {@code .many-hands} but pictures, journals and JShell's settings are here; no terminal
 * is.
 */
package coach.progress;
