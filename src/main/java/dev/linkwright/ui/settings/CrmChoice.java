package dev.linkwright.ui.settings;

import java.util.Optional;

/**
 * A field of the CRM that can be chosen.
 *
 * @param key   empty for no field
 * @param label as people read it
 */
record CrmChoice(Optional<String> key, String label) {
}
