package explorer.schedule;

/**
 * Where one thread of a run stops, as if the system gave it no processor any more.
 *
 * @param thread its number
 * @param steps how many steps it takes before that
 * @param isForEver whether it never goes on; otherwise it goes on when the others can't, or have
 *     taken very many steps meanwhile
 */
public record StopPoint(int thread, int steps, boolean isForEver) {}
