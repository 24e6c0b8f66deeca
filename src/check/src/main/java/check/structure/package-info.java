/**
 * The rules that compare pages with sources: the tools' modules and packages use each other as
 * docs/architecture.md draws it, and the classes, files and commands that a page names exist. Reads
 * sources only.
 */
package check.structure;
