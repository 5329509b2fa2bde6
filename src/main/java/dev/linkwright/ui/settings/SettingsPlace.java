package dev.linkwright.ui.settings;

import dev.linkwright.ui.common.Icons;

/** The pages of the window, in the order of its navigation. */
public enum SettingsPlace {
    SYNC_CONNECTORS(Group.ERP, Icons.CONNECTOR),
    ERP_CONNECTIONS(Group.ERP, Icons.CONNECTION),
    MAPPINGS(Group.SYNCHRONISED, Icons.MAPPINGS),
    LIST_MAPPING(Group.SYNCHRONISED, Icons.LIST_MAPPING),
    DEFAULTS(Group.SYNCHRONISED, Icons.DEFAULTS),
    RANK(Group.SYNCHRONISED, Icons.RANK),
    AUTOMATIC_SYNC(Group.WORKSTATION, Icons.SYNC),
    PROFILE(Group.WORKSTATION, Icons.PROFILE),
    APPEARANCE(Group.WORKSTATION, Icons.PALETTE),
    DOCTOR(Group.WORKSTATION, Icons.HEALTH);

    /** What stands above some of them. */
    enum Group {
        ERP, SYNCHRONISED, WORKSTATION
    }

    private final Group group;
    private final Icons icon;

    SettingsPlace(Group group, Icons icon) {
        this.group = group;
        this.icon = icon;
    }

    Group group() {
        return group;
    }

    Icons icon() {
        return icon;
    }
}
