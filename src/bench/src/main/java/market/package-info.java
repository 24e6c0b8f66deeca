/**
 * A program to be recorded: many short waits, and waits of virtual threads. It knows nothing of the
 * recorder; the exercises of lesson 07 read its package from the recording.
 */
package market;
