/** The values that go in and come out. Uses the JDK alone and knows no implementation. */
@NullMarked
package judge.api;

import org.jspecify.annotations.NullMarked;
