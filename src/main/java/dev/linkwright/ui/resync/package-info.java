/** Sends the CRM's values to the ERP, after a count. */
package dev.linkwright.ui.resync;
