/** The port to the CRM, in the words of this program. Adapters lie in rooms of their own below. */
package dev.linkwright.crm;
