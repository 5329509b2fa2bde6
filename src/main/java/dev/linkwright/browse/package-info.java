/** What windows read: the finder, the card of a record, and how it stands towards the ERP. */
package dev.linkwright.browse;
