package dev.linkwright.erp.contract;

import java.net.URI;
import java.util.List;

import dev.linkwright.erp.contract.LoopbackProxy.Exchange;

/** Tells a connector's requests and the server's answers apart. */
public interface Wire {

    /** Where a {@link LoopbackProxy} leads to. */
    URI target();

    /** Whether the request writes an actor: the one that a save or a Create is about. */
    boolean writes(Exchange exchange);

    /** Whether the request looks for actors. */
    boolean searches(Exchange exchange);

    /** Keys of the actors that the answer to a search hands out; none for answers about anything else. */
    List<String> keys(Exchange exchange);

    /** What a search asked, for people. */
    String said(Exchange exchange);

    /** How many actors the answer hands out; 0 for answers about anything else. */
    default int actors(Exchange exchange) {
        return keys(exchange).size();
    }

    /** Whether the request asks for more than a given number of rows, or for all. */
    boolean asksWithoutLimit(Exchange exchange);
}
