package measuring.scenes;

import java.util.ArrayList;
import java.util.List;
import measuring.Polynomial;

/** A polynomial that keeps a record of who asks it for what, and when. Used by one thread. */
public final class RecordingPolynomial extends Polynomial {
  /** What {@code at} was asked. */
  public record Asked(double x, double[] coefficients) {}

  private final double result;
  private final List<Double> points = new ArrayList<>();
  private final List<double[]> made = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private boolean measured;

  /**
   * @param result what {@code at} is to return
   */
  RecordingPolynomial(double result) {
    this.result = result;
  }

  /** From now on it is asked by a measured method. */
  void beginCall() {
    measured = true;
    asked.clear();
    others.clear();
  }

  /** From now on it isn't. */
  void endCall() {
    measured = false;
  }

  /** What {@code at} was asked in the latest measured call. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** What else was asked for in the latest measured call. */
  public List<String> others() {
    return List.copyOf(others);
  }

  /** Whether the point comes from here. */
  public boolean gave(double point) {
    return points.contains(point);
  }

  /** Whether the coefficients come from here. */
  public boolean made(double[] coefficients) {
    return made.stream().anyMatch(mine -> mine == coefficients);
  }

  @Override
  public double point() {
    note("point");
    points.add(0.318_309_886 + points.size() / 1024.0); // nobody guesses that
    return points.getLast();
  }

  @Override
  public double[] coefficients(int degree) {
    note("coefficients");
    made.add(super.coefficients(degree));
    return made.getLast();
  }

  private void note(String method) {
    if (measured) {
      others.add(method);
    }
  }

  @Override
  public double at(double x, double[] coefficients) {
    if (measured) {
      asked.add(new Asked(x, coefficients));
    }
    return result;
  }
}
