/**
 * Internal to the kit: which schedules are tried, and in what order.
 *
 * <p>A schedule is told by its departures from the usual one. All those within the {@linkplain
 * kit.schedules.explore.Bound bound} are tried, those with the fewest departures first, so that the
 * first failure found is a simple one. The exploration is stateless: each run begins anew and is
 * steered to its last departure, which is possible because a run is decided by its schedule alone.
 */
package kit.schedules.explore;
