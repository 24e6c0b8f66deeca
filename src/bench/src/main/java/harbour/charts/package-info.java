/** A package whose name begins with that of another one, and which works in the same recording. */
package harbour.charts;
