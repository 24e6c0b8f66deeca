package harbour;

/** Is loaded several times: there are then several classes of this name. */
public final class Buoy {
  /** For whoever has loaded it. */
  public Buoy() {}
}
