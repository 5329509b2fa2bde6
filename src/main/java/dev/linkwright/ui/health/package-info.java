/** <em>Sync health</em>: how every link stands, what waits for a person, and what was begun and not finished. */
package dev.linkwright.ui.health;
