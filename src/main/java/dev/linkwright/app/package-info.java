/** Puts the rooms together: folders, logging, life cycle. */
package dev.linkwright.app;
