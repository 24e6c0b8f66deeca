package capstones;

import java.awt.Color;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The Mandelbrot set: a picture that takes a long time to compute, and looks different wherever you
 * go.
 *
 * <p>Each pixel stands for a point c of the plane. Begin with z = 0, and replace z by z² + c again
 * and again. The colour tells after how many steps z is farther than 2 from 0. If that never
 * happens, the pixel is black, and it costs the most.
 */
public final class Mandelbrot {
  /** The side of a tile, in pixels. */
  public static final int TILE = 64;

  private static final int MOST_STEPS = 2_000;

  private Mandelbrot() {}

  /**
   * A part of the plane.
   *
   * @param x the first coordinate of its centre
   * @param y the second coordinate of its centre
   * @param pixel the side of a pixel
   */
  public record Region(double x, double y, double pixel) {
    /** Returns a region half as wide, around a point this many pixels away from the centre. */
    public Region closer(int right, int down) {
      return new Region(x + right * pixel, y + down * pixel, pixel / 2);
    }
  }

  /**
   * A square of a picture.
   *
   * @param left the first column
   * @param top the first row
   * @param rgb the colours of {@code TILE} times {@code TILE} pixels, row by row
   */
  public record Tile(int left, int top, int[] rgb) {}

  /**
   * Returns a job that computes a picture. It uses all processors, and publishes each tile as soon
   * as the tile is done. If the job is interrupted, all of its threads stop soon.
   *
   * @param columns how many tiles there are in a row
   * @param rows how many rows of tiles there are
   */
  public static Job<Tile> job(Region region, int columns, int rows) {
    return publish -> {
      int threads = Runtime.getRuntime().availableProcessors();
      try (var pool = Executors.newFixedThreadPool(threads)) {
        var tiles = new ArrayList<Callable<Boolean>>();
        for (int row = 0; row < rows; row++) {
          for (int column = 0; column < columns; column++) {
            int left = column * TILE;
            int top = row * TILE;
            tiles.add(() -> {
              publish.accept(
                  tile(region, left, top, left - columns * TILE / 2, top - rows * TILE / 2));
              return true;
            });
          }
        }
        try {
          for (var tile : pool.invokeAll(tiles)) {
            tile.get(); // lets a failure out
          }
        } finally {
          pool.shutdownNow();
        }
      }
    };
  }

  private static Tile tile(Region region, int left, int top, int right, int down)
      throws InterruptedException {
    int[] rgb = new int[TILE * TILE];
    for (int i = 0; i < rgb.length; i++) {
      if (i % TILE == 0 && Thread.interrupted()) {
        throw new InterruptedException();
      }
      double x = region.x() + (right + i % TILE) * region.pixel();
      double y = region.y() + (down + i / TILE) * region.pixel();
      int steps = steps(x, y);
      rgb[i] = steps == MOST_STEPS ? 0 : Color.HSBtoRGB(0.6f + steps / 200f, 0.7f, 1);
    }
    return new Tile(left, top, rgb);
  }

  private static int steps(double cx, double cy) {
    double x = 0;
    double y = 0;
    int steps = 0;
    while (steps < MOST_STEPS && x * x + y * y <= 4) {
      double next = x * x - y * y + cx;
      y = 2 * x * y + cy;
      x = next;
      steps++;
    }
    return steps;
  }
}
