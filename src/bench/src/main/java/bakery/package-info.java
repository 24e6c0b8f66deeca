/**
 * A program to be recorded: each way to rank its locks finds another one. It knows nothing of the
 * recorder; the exercises of lesson 07 read its package from the recording.
 */
package bakery;
