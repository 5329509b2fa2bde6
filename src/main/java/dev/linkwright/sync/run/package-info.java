/** Runs plans against both systems under the journal, and carries on what was interrupted. */
package dev.linkwright.sync.run;
