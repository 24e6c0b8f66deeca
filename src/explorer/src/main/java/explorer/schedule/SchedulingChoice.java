package explorer.schedule;

import java.util.List;

/**
 * A moment at which more than one thing could happen next.
 *
 * @param usual the number of the controlled thread that the usual schedule takes
 * @param could the numbers of all that could be taken
 * @param early the numbers of those that wait, and could be taken although nobody has woken them
 * @param free whether the one that moved before can't go on, so that somebody else has to
 * @param site where the one that moved before stands, if the usual schedule lets it go on; or -1
 * @param changes how many steps had changed anything by then
 */
public record SchedulingChoice(
    int usual, List<Integer> could, List<Integer> early, boolean free, int site, int changes) {}
