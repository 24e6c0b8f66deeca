/**
 * Texts in the columns of a terminal: how wide they are, how they are wrapped, and what stands for
 * them where there is only ASCII. Draws nothing.
 */
package pictures.text;
