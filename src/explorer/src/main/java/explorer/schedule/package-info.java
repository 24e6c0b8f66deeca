/**
 * A schedule as data: the choices of a run, its deviations, its seed. Knows nothing of what is
 * scheduled.
 */
package explorer.schedule;
