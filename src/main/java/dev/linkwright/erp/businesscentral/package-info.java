/**
 * Speaks Business Central's API v2.0. Customers, vendors and projects are its entities of that name; persons are contacts
 * of type Person, which belong to a customer or vendor by the company contact that stands for it.
 *
 * <p>
 * Where the published documentation is silent, this adapter assumes, and tests both ways on the sandbox where the
 * answer matters:
 * <ul>
 * <li>An option that is not set is written as a blank, or as {@code _x0020_}; both are read as blank.
 * <li>{@code in} is never used: builds are known that ignore it and answer the whole table.
 * <li>Functions in functions work with {@code $schemaversion=2.1}, which stands in every request.
 * <li>Text is compared with regard to letter case unless {@code tolower} says otherwise, so it always does.
 * <li>{@code taxRegistrationNumber} is a column that filters in some versions and is computed in others; it is asked.
 * <li>Projects tell when they were changed in newer versions only; elsewhere each look at them reads all versions.
 * <li>{@code number} is unique within its table, and orders and compares in the same way.
 * <li>A link to a next page may be refused when a row was deleted meanwhile; then the page is asked for by number.
 * <li>A date of the year 1 and a zero identifier mean blank.
 * <li>A record that is blocked for business or for privacy is not hidden: it is read, found and kept in step.
 * </ul>
 */
package dev.linkwright.erp.businesscentral;
