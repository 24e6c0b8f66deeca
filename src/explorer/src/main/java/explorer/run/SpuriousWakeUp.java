package explorer.run;

/** What a wait came to that ended for no reason: nobody had woken the thread, no time was over. */
public enum SpuriousWakeUp {
  INSTANCE
}
