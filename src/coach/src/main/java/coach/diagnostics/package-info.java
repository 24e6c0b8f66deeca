/**
 * What the machine must have for the workbook, and whether it is there. Repairs nothing; the
 * command that prints it is in {@code coach.command}.
 */
package coach.diagnostics;
