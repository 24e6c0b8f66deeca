/**
 * Programs to be recorded: one waits for mail, one computes in several methods. They know nothing
 * of the recorder; the exercises of lesson 07 read their package from the recording.
 */
package words;
