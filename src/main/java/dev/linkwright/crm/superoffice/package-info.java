/**
 * Speaks SuperOffice's WebAPI, version 1.
 *
 * <p>
 * Where the published documentation is silent, this adapter assumes, and tests both ways on the sandbox where the
 * answer matters:
 * <ul>
 * <li>{@code odata.nextLink} may be absolute, relative or absent; absent after a full page means "ask with $skip".
 * <li>{@code Contact/Validate} answers an object of messages by property, empty when all is well.
 * <li>A foreign key may be saved for an application or device that is not there yet, or must have both made first.
 * <li>An expired token is told by 401 or by 403; a 403 is taken as expired when asking for the own user is refused, too.
 * <li>Quotes inside a text of {@code $filter} are written twice.
 * <li>A user may change settings when a function right starts with {@code admin}.
 * <li>Without a context identifier (onsite) the tenant is the address of the service.
 * <li>Saving a foreign key may touch the record's UpdatedDate, so that a date alone does not make a record stale.
 * <li>{@code test} may be refused below a property; then whole properties are tested.
 * <li>A list may leave former employees and companies marked with a stop out unless {@code $entities} names them.
 * <li>A company's project may be listed once for each member.
 * <li>A day may be turned into the time zone asked for, as a moment is; the nearest midnight is the day that was meant.
 * <li>{@code after} a day may or may not have the day itself.
 * <li>A deleted person may still be answered, without a mark; its archive does not have it. Projects are gone at once.
 * <li>Onsite the answer to "who am I" may bring a ticket along; without one the password goes with every call. No
 * request of the documented WebAPI is there to give one.
 * <li>The browser may come back from a sign-in to any port of its computer, or only to the one that was registered.
 * <li>An application without a secret may or may not renew its tokens; where not, the person signs in again.
 * <li>A list of countries with their ISO letters comes from the agent {@code List/GetCountries}.
 * </ul>
 */
package dev.linkwright.crm.superoffice;
