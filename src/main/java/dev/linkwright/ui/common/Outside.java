package dev.linkwright.ui.common;

import java.net.URI;

/** Opens addresses in the system's browser. */
@FunctionalInterface
public interface Outside {
    void open(URI address);
}
