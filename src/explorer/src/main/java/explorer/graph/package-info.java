/**
 * All states of a scenario that moves lead to, joined where they are equal, as data for a page.
 * What a state is, and how it is reached, is known in {@code explorer.play}.
 */
package explorer.graph;
