package explorer.run;

import java.util.List;

/** What a {@code notify} or {@code signal} came to: those it woke, perhaps nobody. */
public record WokenThreads(List<ControlledThread> who) {}
