/** The workbook as it lies on disk, as its contract sees it. */
package check.course;
