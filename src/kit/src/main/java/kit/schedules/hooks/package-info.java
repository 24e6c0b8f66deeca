/**
 * Internal to the kit: what the woven code calls in place of the JDK's blocking and thread-making
 * calls.
 *
 * <p>A hook {@code name(receiver, arguments…, int site)} stands for {@code
 * receiver.name(arguments…)}; one marked {@link kit.schedules.hooks.StaticOf} for a static call. It
 * stops at the gate until the real call could not block, and then makes it. Only what the JDK does
 * inside is left out of the schedule, so it must never block: monitors, conditions, barriers and
 * pools, where that can't be had, are played instead. They are found by their names and parameter
 * types, so a hook is added by writing it.
 */
package kit.schedules.hooks;
