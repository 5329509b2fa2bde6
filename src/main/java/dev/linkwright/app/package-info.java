/** Puts the rooms together, starts the program, and owns its folders and logs. */
package dev.linkwright.app;
