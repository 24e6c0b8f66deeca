package kit;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A rendezvous that does not see the items, by Java's own counters alone,")
class PortableRendezvousWithPlainListTest extends RendezvousWithPlainListTest
    implements WithoutKernelThreadStates {}
