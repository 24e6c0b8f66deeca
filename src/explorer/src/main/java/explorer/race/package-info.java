/**
 * When one action happens before another, and which two accesses are a data race.
 *
 * <p>Each thread has a vector clock, and so has each thing by which threads synchronise: what was
 * {@linkplain explorer.race.HappensBefore#release released} into it happens before whatever {@link
 * explorer.race.HappensBefore#acquire acquires} from it later. The edges themselves are stated by
 * those who know what a call does; this package knows neither calls nor threads, only their
 * numbers.
 */
package explorer.race;
