package explorer.schedule;

/**
 * Where one thread of a run stops for ever, as if the system never gave it a processor again.
 *
 * @param thread its number
 * @param steps how many steps it takes before that
 */
public record StopPoint(int thread, int steps) {}
