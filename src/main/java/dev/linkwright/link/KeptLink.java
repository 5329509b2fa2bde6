package dev.linkwright.link;

import java.util.Optional;

import dev.linkwright.model.Base;
import dev.linkwright.model.Link;

/**
 * A link with all that is needed to bring it back as it was.
 *
 * @param base  what both sides held when they last agreed; empty where that is not known here
 * @param stamp the base stamp that the CRM kept beside the link; empty if it kept none
 */
public record KeptLink(Link link, Optional<Base> base, Optional<String> stamp) {
}
