/**
 * Pictures of what ran when and how fast: drawn as SVG that needs nothing else, each with its equal
 * in words. Knows nothing of exercises, judges or terminals.
 */
package pictures;
