/**
 * Reads in the sources of a lesson and its tests what a scenario does and demands, to be shown to
 * whoever moves its threads. Knows nothing of the game.
 */
package coach.scenario;
