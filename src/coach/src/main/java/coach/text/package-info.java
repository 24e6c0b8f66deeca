/**
 * Text before and on its way to a terminal: pages, their layout into lines for what a terminal can
 * show, Markdown, and the removal of control characters. Nobody here may know exercises, verdicts
 * or keys.
 */
package coach.text;
