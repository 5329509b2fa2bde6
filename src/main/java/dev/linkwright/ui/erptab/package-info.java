/** The ERP tab of a record. */
package dev.linkwright.ui.erptab;
