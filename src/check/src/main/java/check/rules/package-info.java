/**
 * Every promise of the workbook that reading can verify, one class each, and the {@link
 * check.rules.Contract} that lists them. Starts no program and asks no judge.
 */
package check.rules;
