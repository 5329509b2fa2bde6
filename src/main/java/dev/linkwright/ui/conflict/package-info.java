/** Lets a person settle the differences between a record and an actor. */
package dev.linkwright.ui.conflict;
