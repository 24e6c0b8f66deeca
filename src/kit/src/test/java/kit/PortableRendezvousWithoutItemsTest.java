package kit;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A rendezvous that does not see the items, by Java's own counters alone,")
class PortableRendezvousWithoutItemsTest extends RendezvousWithoutItemsTest
    implements WithoutTheKernel {}
