/**
 * What this workstation remembers, in two SQLite files: {@code links.db}, a cache of what the CRM holds, and
 * {@code journal.db}, which no damage to the first takes along. Nothing outside this room knows SQL.
 */
package dev.linkwright.link.sqlite;
