/**
 * The command line: one class for each command, exit codes, and {@link coach.command.Coach} with
 * the main method. Nobody may know this package; no rule of the course or of a verdict is decided
 * here.
 */
package coach.command;
