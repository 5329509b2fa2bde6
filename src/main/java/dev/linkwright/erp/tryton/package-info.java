/**
 * Speaks to a Tryton 6.0 server in its own JSON-RPC. Customers and suppliers are parties with a category of that name;
 * their addresses, contact mechanisms and identifiers are child rows that slots are bound to.
 */
package dev.linkwright.erp.tryton;
