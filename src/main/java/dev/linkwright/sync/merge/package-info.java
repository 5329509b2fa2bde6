/** The three-way comparison: makes a plan out of what both sides hold and what they last agreed on. Pure. */
package dev.linkwright.sync.merge;
