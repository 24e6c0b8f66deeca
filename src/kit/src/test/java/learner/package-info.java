/** Stands in for a learner's code: neither the kit nor a test is on these stacks. */
package learner;
