/**
 * The article's example side by side: Python's pools of four, and the workbook's. Both sides are
 * programs of their own, timed from outside by one and the same yardstick.
 */
package bench.python;
