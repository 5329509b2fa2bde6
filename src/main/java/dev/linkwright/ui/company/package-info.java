/** The page of a company: its card and its sections. */
package dev.linkwright.ui.company;
