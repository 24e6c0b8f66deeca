/**
 * Draws what the documentation and the lessons' texts show: the recorded session of the coach and
 * the lessons' figures. Measures nothing that is compared.
 */
package bench.docs;
