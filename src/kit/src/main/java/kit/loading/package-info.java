/**
 * Internal to the kit: the classes of the learner and of the test, loaded anew from their class
 * files and rewritten, so that a device can be put between them and the JDK. No agent and no flag
 * is needed, and nothing to set up in an IDE.
 */
package kit.loading;
