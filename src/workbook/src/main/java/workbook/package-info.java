/**
 * The course as data: where lessons, exercises, examples, answers and pages lie, and what they say
 * of themselves. Reads afresh each time, and never writes; judges nothing, prints nothing, and
 * knows no other module of the tools.
 */
package workbook;
