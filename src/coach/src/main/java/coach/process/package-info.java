/**
 * The machine around the coach: its environment, the programs and JVMs that it starts, and how they
 * end with it. Knows of the rest only the workbook's folder and that there is a verdict service.
 */
package coach.process;
