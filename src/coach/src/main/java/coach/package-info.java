/**
 * The companion in the terminal: finds the workbook, watches the exercise that is being written,
 * has it judged, and says what came of it. {@link coach.Coach} is where it starts; everything that
 * decides is separate from the terminal and can be tested without one.
 */
package coach;
