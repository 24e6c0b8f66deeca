// Question: What is it like to use a program that answers while it works?
// Run: mvn -q test-compile exec:exec@window -Dwindow=Ex08_Wander
// Then: run it before and after you have solved 15.6. Click several times in a row. What changes?

package capstones;

import capstones.Mandelbrot.Region;
import capstones.Mandelbrot.Tile;
import java.awt.*;
import java.awt.event.*;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.concurrent.*;
import javax.imageio.ImageIO;
import javax.swing.*;

/** A picture of the Mandelbrot set. A click goes closer. All methods run in the UI thread. */
public final class Ex08_Wander implements SessionView<Tile> {
  private static final int COLUMNS = 12;
  private static final int ROWS = 8;

  private final BufferedImage image =
      new BufferedImage(
          COLUMNS * Mandelbrot.TILE, ROWS * Mandelbrot.TILE, BufferedImage.TYPE_INT_RGB);
  private final JLabel picture = new JLabel(new ImageIcon(image));
  private final JProgressBar progress = new JProgressBar(0, COLUMNS * ROWS);
  private final JButton cancel = new JButton("Cancel");
  private final CountDownLatch firstPicture = new CountDownLatch(1); // done or failed
  private Region region = new Region(-0.6, 0, 0.004);
  private Session<Tile> session; // your own: exercise 15.6

  void open() {
    var workers = Executors.newVirtualThreadPerTaskExecutor();
    session = new Session<>(SwingUtilities::invokeLater, workers, this);
    cancel.addActionListener(_ -> session.cancel());
    picture.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent click) {
            var middle = new Point(image.getWidth() / 2, image.getHeight() / 2);
            go(region.closer(click.getX() - middle.x, click.getY() - middle.y));
          }
        });
    if (!GraphicsEnvironment.isHeadless()) {
      var window = new JFrame("Click to go closer");
      window.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
      window.setResizable(false);
      window.add(picture, BorderLayout.CENTER);
      window.add(progress, BorderLayout.SOUTH);
      window.add(cancel, BorderLayout.EAST);
      window.pack();
      window.setVisible(true);
    }
    go(region);
  }

  private void go(Region there) {
    region = there;
    progress.setValue(0);
    session.ask(Mandelbrot.job(region, COLUMNS, ROWS));
  }

  @Override
  public void busy(boolean busy) {
    cancel.setEnabled(busy);
    if (!busy && progress.getValue() > 0) {
      IO.println("%d of %d tiles".formatted(progress.getValue(), progress.getMaximum()));
      firstPicture.countDown();
    }
  }

  @Override
  public void show(Tile tile) {
    int side = Mandelbrot.TILE;
    image.setRGB(tile.left(), tile.top(), side, side, tile.rgb(), 0, side);
    picture.repaint(tile.left(), tile.top(), side, side);
    progress.setValue(progress.getValue() + 1);
  }

  @Override
  public void failed(Throwable failure) {
    IO.println("failed: " + failure);
    firstPicture.countDown();
  }

  static void main(String... file) throws Exception {
    var wander = new Ex08_Wander();
    SwingUtilities.invokeLater(wander::open);
    wander.firstPicture.await();
    if (file.length > 0) {
      ImageIO.write(wander.image, "png", new File(file[0]));
    }
  }
}

// Expect: after each click, the picture is built up tile by tile, and you can click again at once.
// With the session that is given, the window does not answer until the whole picture is there.
//
// Printed on a busy machine with 2 cores (AMD EPYC), JDK 25.0.3, Linux:
// 96 of 96 tiles
