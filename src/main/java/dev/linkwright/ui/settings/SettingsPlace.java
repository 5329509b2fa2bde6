package dev.linkwright.ui.settings;

import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;

/** The pages of the window, in the order of its navigation. */
public enum SettingsPlace {
    SYNC_CONNECTORS(Group.ERP, Icons.CONNECTOR, HelpPage.SYNC_CONNECTORS),
    ERP_CONNECTIONS(Group.ERP, Icons.CONNECTION, HelpPage.ERP_CONNECTIONS),
    MAPPINGS(Group.SYNCHRONISED, Icons.MAPPINGS, HelpPage.MAPPINGS),
    LIST_MAPPING(Group.SYNCHRONISED, Icons.LIST_MAPPING, HelpPage.LIST_MAPPING),
    DEFAULTS(Group.SYNCHRONISED, Icons.DEFAULTS, HelpPage.DEFAULTS),
    RANK(Group.SYNCHRONISED, Icons.RANK, HelpPage.RANK),
    AUTOMATIC_SYNC(Group.WORKSTATION, Icons.SYNC, HelpPage.AUTOMATIC_SYNC),
    PROFILE(Group.WORKSTATION, Icons.PROFILE, HelpPage.PROFILE),
    APPEARANCE(Group.WORKSTATION, Icons.PALETTE, HelpPage.APPEARANCE),
    DOCTOR(Group.WORKSTATION, Icons.HEALTH, HelpPage.DOCTOR);

    /** What stands above some of them. */
    enum Group {
        ERP, SYNCHRONISED, WORKSTATION
    }

    private final Group group;
    private final Icons icon;
    private final HelpPage help;

    SettingsPlace(Group group, Icons icon, HelpPage help) {
        this.group = group;
        this.icon = icon;
        this.help = help;
    }

    Group group() {
        return group;
    }

    /** Whether it has nothing that Save stores and only an administrator may change. */
    boolean isForEverybody() {
        return this == APPEARANCE || this == DOCTOR;
    }

    Icons icon() {
        return icon;
    }

    /** What F1 says while it is in front. */
    HelpPage help() {
        return help;
    }
}
