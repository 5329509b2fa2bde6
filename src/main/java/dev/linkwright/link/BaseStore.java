package dev.linkwright.link;

import java.util.Optional;

import dev.linkwright.model.Base;
import dev.linkwright.model.LinkId;

/** Remembers what both sides of a link held when they last agreed. */
public interface BaseStore {

    Optional<Base> base(LinkId link);

    /** Keeps the base of a link that is stored; overwrites the one before. */
    void save(LinkId link, Base base);
}
