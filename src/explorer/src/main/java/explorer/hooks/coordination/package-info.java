/**
 * What woven code calls where threads meet or hand something over: queues, latches, barriers,
 * semaphores, phasers, exchangers. May use the hooks of the package above it; not the other way
 * round.
 */
package explorer.hooks.coordination;
