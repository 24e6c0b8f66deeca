/**
 * What woven code calls for threads, pools, futures and fork/join, with the simulated pools. May
 * use the hooks of the package above it; not the other way round.
 */
package explorer.hooks.threads;
