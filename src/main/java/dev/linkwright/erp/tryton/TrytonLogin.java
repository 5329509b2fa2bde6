package dev.linkwright.erp.tryton;

/**
 * Where and as whom.
 *
 * @param database on the server
 */
record TrytonLogin(String database, String user, String password) {

    @Override
    public String toString() {
        return user + " in " + database;
    }
}
