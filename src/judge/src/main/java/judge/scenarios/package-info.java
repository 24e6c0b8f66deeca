/**
 * Finds the scenarios that an exercise's test explores, by its class files. Runs nothing, so it
 * knows them before there is a child JVM.
 */
package judge.scenarios;
