package kit;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A rendezvous, by Java's own counters alone,")
class PortableRendezvousTest extends RendezvousTest implements WithoutKernelThreadStates {}
