/**
 * Work that needs only cores, and what all measuring programs share. It starts no program and knows
 * no exercise.
 */
package bench;
