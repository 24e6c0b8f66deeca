package memorymodel;

/** An ordinary object: it has a field that is not final, and it is not thread-safe. */
public final class Parcel {
  private int weight;

  /** Makes a parcel. */
  public Parcel(int weight) {
    this.weight = weight;
  }

  /** Changes its weight. */
  public void setWeight(int weight) {
    this.weight = weight;
  }

  /** Returns its weight. */
  public int weight() {
    return weight;
  }
}
