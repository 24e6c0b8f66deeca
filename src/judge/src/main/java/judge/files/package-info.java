/**
 * The child's folder as both sides know it, temporary folders that outlive no process, and file
 * stamps. Uses the JDK alone.
 */
package judge.files;
