/** What all parts of the check have in common: what a rule is, and a fault that it finds. */
package check;
