/**
 * The programs of lesson 15 beside the same programs in C, and beside what else could be used for
 * them: DuckDB, ImageMagick and numpy, each where it is there.
 */
package bench.gcc;
