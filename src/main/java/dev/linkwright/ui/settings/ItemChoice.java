package dev.linkwright.ui.settings;

import java.util.Optional;

import dev.linkwright.model.ListItem;

/** What can be chosen for an item of the ERP: an item of the CRM, or none. */
record ItemChoice(Optional<ListItem> item) {
}
