package explorer.race;

import explorer.program.MemoryLocation;

/**
 * Two accesses of one location by two threads, at least one of which writes, and neither of which
 * happens before the other (JLS 17.4.5).
 *
 * @param first the one that came first in this run
 * @param second the other one
 * @param where what both of them access
 */
public record DataRace<A>(A first, A second, MemoryLocation where) {}
