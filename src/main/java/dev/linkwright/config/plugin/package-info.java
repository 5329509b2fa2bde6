/** Sync connectors that others wrote: found in folders that only administrators can change, and kept from doing harm. */
package dev.linkwright.config.plugin;
