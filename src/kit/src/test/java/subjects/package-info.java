/**
 * Small programs to be judged by schedules: right ones, wrong ones, and some that can't be judged.
 * They stand outside of the kit's package, as a learner's code does, so that they are woven.
 */
package subjects;
