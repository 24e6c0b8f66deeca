/**
 * The beliefs that the workbook's tests can tell, read from the enums in which they are written,
 * and the page for teachers that is made from them.
 */
package check.beliefs;
