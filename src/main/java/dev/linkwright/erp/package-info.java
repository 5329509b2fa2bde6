/** The port that every ERP speaks. Adapters lie in rooms of their own below. */
package dev.linkwright.erp;
