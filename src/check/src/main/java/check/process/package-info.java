/**
 * Runs other programs, copies folders, and asks git which files are tracked. Knows nothing of
 * workbooks.
 */
package check.process;
