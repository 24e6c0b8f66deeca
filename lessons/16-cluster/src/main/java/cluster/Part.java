package cluster;

/**
 * What one task has found in its part of the data. All numbers of all tasks, added up, fit into a
 * {@code long}. A task may be executed several times, on several machines. Then there are several
 * parts with its id, and all of them are equal.
 *
 * @param task the id of the task; any number. No two tasks have the same id
 * @param count how many values the task has found; may be 0
 * @param min the least of them; {@code Long.MAX_VALUE} if there are none
 * @param max the greatest of them; {@code Long.MIN_VALUE} if there are none
 * @param sum all of them, added up
 */
public record Part(long task, long count, long min, long max, long sum) {}
