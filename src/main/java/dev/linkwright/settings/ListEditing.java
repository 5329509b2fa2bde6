package dev.linkwright.settings;

import java.util.Map;

import jakarta.inject.Inject;

/** Maps the items of lists in the draft. */
public final class ListEditing {
    private final SettingsDraft draft;

    @Inject
    public ListEditing(SettingsDraft draft) {
        this.draft = draft;
    }

    /** As it is edited: keys of ERP items to keys of CRM items, one of which may stand twice until that is settled. */
    public Map<String, String> chosen(MappedList list) {
        return draft.unsettled().getOrDefault(list.place(), list.held());
    }

    /** Maps a list so. While an item is used twice nothing can be saved, and the draft holds the rest of the list. */
    public void choose(MappedList list, Map<String, String> chosen) {
        Map<String, String> sound = ItemMatch.sound(chosen);
        draft.unsettle(list.place(), sound.equals(chosen) ? Map.of() : chosen);
        if (!sound.equals(list.held()) || !list.differently().isEmpty()) {
            draft.change(profile -> profile.withConnection(list.place().connection(),
                    connection -> MappedLists.with(connection, list, sound)));
        }
    }
}
