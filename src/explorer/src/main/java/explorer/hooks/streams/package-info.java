/**
 * What woven code calls for parallel streams. Their parts run as fork/join tasks do, by the hooks
 * of {@link explorer.hooks.threads}, which know nothing of streams.
 */
package explorer.hooks.streams;
