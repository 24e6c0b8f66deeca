/**
 * Has an answer judged by {@code judge} and puts the verdict on an exercise into words. Nobody here
 * may know whose answer it is, where it is stored or where the words are shown.
 */
package coach.verdict;
