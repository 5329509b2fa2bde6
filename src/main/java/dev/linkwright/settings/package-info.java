/** What an administrator does in <em>Settings and maintenance</em>, without windows. */
package dev.linkwright.settings;
