/**
 * The fault matrix: every operation, every call of it, everything that can go wrong there, and after it the five promises,
 * looked for in what the two systems hold.
 */
package dev.linkwright.faults;
