/**
 * Time that passes when the test says so. Code that takes its timer as a parameter gets one of
 * these, and no test has to wait. Code that reads a clock by itself is not helped by it.
 */
package kit.clock;
