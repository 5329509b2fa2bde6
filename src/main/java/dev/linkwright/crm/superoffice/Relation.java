package dev.linkwright.crm.superoffice;

/**
 * Where the records that belong to another one are listed: in an archive whose rows name both.
 *
 * @param archive  the provider's name
 * @param owner    the column of the record they belong to
 * @param member   the column of the records themselves
 * @param entities what the archive calls its rows
 * @param whole    whether the archive has the columns of their own kind, too
 */
record Relation(String archive, String owner, String member, String entities, boolean whole) {
    private static final String MEMBERS = "ProjectMember";
    /** Left out by SuperOffice unless they are named: people who left, and companies marked with a stop. */
    private static final String ALL_MEMBERS = "projectMember,retired,stop";

    /** An archive of the kind itself. */
    static Relation listed(String archive, String owner, String member, String entities) {
        return new Relation(archive, owner, member, entities, true);
    }

    /** An archive that tells numbers only. */
    static Relation named(String archive, String owner, String member, String entities) {
        return new Relation(archive, owner, member, entities, false);
    }

    static Relation throughMembers(String owner, String member) {
        return named(MEMBERS, owner, member, ALL_MEMBERS);
    }
}
