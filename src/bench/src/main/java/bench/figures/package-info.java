/** The pictures in the lessons' texts, made by the tools that a learner has too. */
package bench.figures;
