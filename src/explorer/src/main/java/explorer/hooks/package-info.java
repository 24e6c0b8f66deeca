/**
 * What woven code calls in place of the JDK's calls on data, and what all hooks share; those on
 * locks, threads and what threads meet at have packages of their own below this one. Public for
 * that reason only.
 *
 * <p>A hook {@code name(receiver, arguments…, int site)} stands for {@code
 * receiver.name(arguments…)}; one marked {@link explorer.hooks.StaticMethodOf} for a static call.
 * It stops at the gate until the real call could not block, and then makes it. Only what the JDK
 * does inside is left out of the schedule, so it must never block: monitors, conditions, barriers
 * and pools, where that can't be had, are simulated instead. Hooks are found by their names and
 * parameter types, so a hook is added by writing it.
 */
package explorer.hooks;
