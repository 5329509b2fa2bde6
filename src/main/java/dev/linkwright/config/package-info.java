/** What administrators set: connections, mappings, and where secrets come from. */
package dev.linkwright.config;
