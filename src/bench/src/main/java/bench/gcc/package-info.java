/** The programs of lesson 15 beside the same programs in C, and beside the counting of lines. */
package bench.gcc;
