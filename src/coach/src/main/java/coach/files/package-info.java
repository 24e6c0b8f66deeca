/**
 * How files are written so that nothing is half there and no two coaches write at once. Nothing
 * here knows what is in the files.
 */
package coach.files;
