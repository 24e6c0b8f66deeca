package explorer.play;

/**
 * What a shared field, array or object holds.
 *
 * @param name {@code value}, {@code hits[0]}
 * @param value in a few characters
 */
public record SharedValue(String name, String value) {}
