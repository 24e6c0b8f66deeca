/**
 * The signed line between judge and child: frames, their signatures, both ends. Uses the JDK alone.
 */
package judge.channel;
