package explorer.weave;

/**
 * What the weavers of one class share.
 *
 * @param name internal
 * @param file the source file's name
 * @param isScenario whether it is the test's: its own fields are no data that its tasks share
 */
record WovenClass(
    String name,
    String file,
    boolean isScenario,
    ClassIndex index,
    CallTreatments treatments,
    BridgeMethods bridges) {
  /** The class whose subclasses are the test's own. */
  static final String SCENARIO = "explorer/Scenario";
}
