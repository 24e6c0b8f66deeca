package kit.schedules.schedule;

import java.util.List;

/** What a {@code notify} or {@code signal} came to: those it woke, perhaps nobody. */
public record Woken(List<Participant> who) {}
