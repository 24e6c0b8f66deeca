/**
 * What woven code calls for monitors, locks and conditions. May use the hooks of the package above
 * it; not the other way round.
 */
package explorer.hooks.locks;
