/** What all parts of the check have in common: a fault of the workbook, and nothing else. */
package check;
