/**
 * A page on which a reader is the scheduler of a small program: one file, with the graph of the
 * program's states in it. What the states are and how they were found is not known here.
 */
package pictures.play;
