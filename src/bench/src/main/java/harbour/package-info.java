/**
 * A program to be recorded: threads that queue at a nested class's lock and at the locks of two
 * classes of one name, and work deep inside the JDK. It knows nothing of the recorder; the
 * exercises of lesson 07 read its package from the recording.
 */
package harbour;
