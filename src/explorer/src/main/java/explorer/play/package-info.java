/**
 * A run that is led move by move: the guides that lead it, and what can be seen where it has come
 * to rest, as data and as JSON. Which scenario it is, and what its test demands, is unknown here.
 */
package explorer.play;
