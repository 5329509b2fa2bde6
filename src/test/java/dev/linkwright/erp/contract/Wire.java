package dev.linkwright.erp.contract;

import java.net.URI;

import dev.linkwright.erp.contract.LoopbackProxy.Exchange;

/** Tells a connector's requests and the server's answers apart. */
public interface Wire {

    /** Where a {@link LoopbackProxy} leads to. */
    URI target();

    /** Whether the request writes an actor: the one that a save or a Create is about. */
    boolean writes(Exchange exchange);

    /** How many actors the answer hands out; 0 for answers about anything else. */
    int actors(Exchange exchange);

    /** Whether the request asks for more than a given number of rows, or for all. */
    boolean asksWithoutLimit(Exchange exchange);
}
