/**
 * What woven code calls to start a process and to wait for it, and the process that the test plays.
 * Streams are in it only as the pipes of such a process; files and other programs are not.
 */
package explorer.hooks.processes;
