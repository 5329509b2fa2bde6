/** The commands. */
package dev.linkwright.cli;
