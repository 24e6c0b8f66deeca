/**
 * The rule that the tools' modules and packages use each other as docs/architecture.md draws it.
 * Reads sources only.
 */
package check.structure;
