package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who is signed in, as {@code User/currentPrincipal} tells it. */
final class Principals {

    private final String tenant;
    private final AccessTokens tokens;
    private final Assumptions assumptions;

    Principals(String tenant, AccessTokens tokens, Assumptions assumptions) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.assumptions = assumptions;
    }

    ObjectNode of(SandboxUser user) {
        boolean administrator = user.rights() == SandboxUser.Rights.ADMINISTRATOR;
        ObjectNode json = Wire.object().put("UserType", "InternalAssociate").put("Associate", user.login())
                .put("AssociateId", user.associateId()).put("IsPerson", true).put("PersonId", 0).put("CountryId", 578)
                .put("HomeCountryId", 578).put("ContactId", 1).put("GroupId", user.groups().getFirst())
                .put("BusinessId", 0)
                .put("CategoryId", 0)
                .put("ContactOwner", "Linkwright Sandbox").put("RoleId", administrator ? 1 : 2)
                .put("RoleName", administrator ? "Administrator" : "User").put("RoleDescription", "")
                .put("RoleType", "Employee");
        json.putArray("Licenses");
        json.put("FullName", user.fullName()).put("EMailAddress", user.login() + "@linkwright.example");
        var rights = json.putArray("FunctionRights");
        if (administrator) {
            rights.add("admin-all");
        }
        json.put("EjUserId", 0).put("EjAccessLevel", 0).put("EjUserStatus", "StatusNormal");
        ArrayNode credentials = json.putArray("ProvidedCredentials");
        if (assumptions.is(Assumption.ProvidedTicket.GIVEN)) {
            credentials.addObject().put("Type", "Ticket").put("Value", tokens.ticket(user));
        }
        ArrayNode secondary = json.putArray("SecondaryGroups");
        for (int group : user.groups().subList(1, user.groups().size())) {
            if (assumptions.is(Assumption.SecondaryGroups.NUMBERS)) {
                secondary.add(group);
            } else {
                secondary.addObject().put("Id", group);
            }
        }
        return json.put("DatabaseContextIdentifier", tenant).put("UserName", user.login()).putNull("TableRight")
                .set("FieldProperties", Wire.object());
    }
}
