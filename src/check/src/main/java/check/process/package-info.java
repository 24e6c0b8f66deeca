/** Runs other programs and copies folders. Knows nothing of workbooks. */
package check.process;
