/** The values that go in and come out. Uses the JDK alone and knows no implementation. */
package judge.api;
