/**
 * The program under test as data: code sites, steps that are pending, memory locations, locks that
 * are held. Knows no thread that runs.
 */
package explorer.program;
