/** The pages of companies, contacts and projects: one page with a card and section tabs, and what is each kind's own. */
package dev.linkwright.ui.record;
