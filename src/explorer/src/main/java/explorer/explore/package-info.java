/**
 * Which schedules are tried, and in what order.
 *
 * <p>A schedule is told by its deviations from the usual one. All those within the {@linkplain
 * explorer.explore.DeviationBound bound} are tried, those with the fewest deviations first, so that
 * the first failure found is a simple one. The exploration is stateless: each run begins anew and
 * is steered to its last deviation, which is possible because a run is decided by its schedule
 * alone. This package neither weaves nor explains.
 */
package explorer.explore;
