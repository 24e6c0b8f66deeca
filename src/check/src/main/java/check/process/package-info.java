/** Runs other programs and copies and deletes folders. Knows nothing of workbooks. */
package check.process;
