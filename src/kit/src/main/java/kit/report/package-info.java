/**
 * What JUnit finds by a service file or a property: the report on the console, the order of the
 * exercises, the size of the common pool. No test and no other package names these classes.
 */
package kit.report;
