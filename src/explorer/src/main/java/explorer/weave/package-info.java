/**
 * Loads the learner's classes with a scheduling point before each step that other threads could
 * notice. Knows hooks by their signatures, and no scenario but by name.
 *
 * <p>No agent and no flag: the classes are read from the class path, rewritten with {@link
 * java.lang.classfile}, and defined in a loader of their own. Rewritten are reads and writes of
 * fields and array elements, monitors, calls of the JDK, and method references to it, which become
 * lambdas. What a call of the JDK means to a schedule is written down in one place, {@link
 * explorer.weave.JdkRules}; what is not there is refused when it is reached.
 */
package explorer.weave;
