package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.sandbox.erp.EntitySet.Navigation;
import dev.linkwright.sandbox.erp.Property.Kind;

/** The entity sets that the sandbox knows, with the lengths of the ERP's tables. */
final class Schema {

    static final String COMPANIES = "companies";
    static final String CUSTOMERS = "customers";
    static final String VENDORS = "vendors";
    static final String CONTACTS = "contacts";
    static final String PROJECTS = "projects";
    static final String CONTACTS_INFORMATION = "contactsInformation";

    private static final Property ID = Property.of(EntitySet.ID, "Id", Kind.ID, 0).locked();
    private static final Property NUMBER = Property.of("number", "No.", Kind.CODE, 20);
    private static final Property NAME = Property.of("displayName", "Name", Kind.TEXT, 100);
    private static final Property STAMP = Property.of(EntitySet.STAMP, "Last Modified Date", Kind.INSTANT, 0).locked();

    private final Map<String, EntitySet> sets = new LinkedHashMap<>();

    Schema(ErpAssumptions assumptions) {
        add(EntitySet.of(COMPANIES, "company", 2_000_000_006, "Company", "name", List.of(ID,
                Property.of("systemVersion", "System Version", Kind.TEXT, 0),
                Property.of("name", "Name", Kind.TEXT, 30), Property.of("displayName", "Display Name", Kind.TEXT, 250),
                Property.of("businessProfileId", "Business Profile Id", Kind.TEXT, 250))));
        add(customers());
        add(vendors());
        add(contacts());
        List<Property> project = new ArrayList<>(List.of(ID, NUMBER,
                Property.of("displayName", "Description", Kind.TEXT, 100)));
        if (assumptions.is(ErpAssumption.ProjectStamp.PRESENT)) {
            project.add(STAMP);
        }
        add(EntitySet.of(PROJECTS, "project", 167, "Job", "number", project).writable("PR00010"));
        add(EntitySet.of(CONTACTS_INFORMATION, "contactInformation", 5_050, "Contact Information Buffer",
                "contactNumber", List.of(Property.of("contactId", "Contact Id", Kind.ID, 0),
                        Property.of("contactNumber", "Contact No.", Kind.CODE, 20),
                        Property.of("contactName", "Contact Name", Kind.TEXT, 100),
                        Property.option("contactType", "Contact Type", "Company", "Person"),
                        Property.of("relatedId", "Related Id", Kind.ID, 0),
                        Property.option("relatedType", "Related Type", " ", "Customer", "Vendor"))));
        add(list("countriesRegions", "countryRegion", 9, "Country/Region", 10));
        add(list("currencies", "currency", 4, "Currency", 10));
        add(list("paymentTerms", "paymentTerm", 3, "Payment Terms", 10));
        add(list("paymentMethods", "paymentMethod", 289, "Payment Method", 10));
        add(list("shipmentMethods", "shipmentMethod", 10, "Shipment Method", 10));
        add(list("salespeoplePurchasers", "salespersonPurchaser", 13, "Salesperson/Purchaser", 20));
    }

    Map<String, EntitySet> sets() {
        return sets;
    }

    EntitySet need(String name) {
        EntitySet found = sets.get(name);
        if (found == null) {
            throw ErpError.resourceNotFound(name);
        }
        return found;
    }

    private void add(EntitySet set) {
        sets.put(set.name(), set);
    }

    private static EntitySet list(String name, String type, int table, String caption, int length) {
        return EntitySet.of(name, type, table, caption, "code", List.of(ID,
                Property.of("code", "Code", Kind.CODE, length), Property.of("displayName", "Name", Kind.TEXT, 100),
                STAMP));
    }

    private static EntitySet customers() {
        var properties = new ArrayList<>(List.of(ID, NUMBER, NAME,
                Property.option("type", "Contact Type", "Company", "Person")));
        properties.addAll(address());
        properties.addAll(List.of(
                Property.of("salespersonCode", "Salesperson Code", Kind.CODE, 20).of("salespeoplePurchasers"),
                Property.of("balanceDue", "Balance Due (LCY)", Kind.DECIMAL, 0).locked(),
                Property.of("creditLimit", "Credit Limit (LCY)", Kind.DECIMAL, 0),
                Property.of("taxLiable", "Tax Liable", Kind.BOOLEAN, 0),
                Property.of("taxAreaId", "Tax Area Id", Kind.ID, 0).locked(),
                Property.of("taxAreaDisplayName", "Tax Area Display Name", Kind.TEXT, 100).locked(),
                Property.of("taxRegistrationNumber", "VAT Registration No.", Kind.TEXT, 20)));
        properties.addAll(money());
        properties.add(Property.idOf("shipmentMethodId", "Shipment Method Id", "shipmentMethods",
                "shipmentMethodCode"));
        properties.addAll(List.of(Property.option("blocked", "Blocked", " ", "Ship", "Invoice", "All"), STAMP));
        return EntitySet.of(CUSTOMERS, "customer", 18, "Customer", "number", properties).writable("C00010",
                new Navigation("currency", "currencies", "currencyCode"),
                new Navigation("paymentTerm", "paymentTerms", "paymentTermsCode"),
                new Navigation("paymentMethod", "paymentMethods", "paymentMethodCode"),
                new Navigation("shipmentMethod", "shipmentMethods", "shipmentMethodCode"),
                new Navigation("countryRegion", "countriesRegions", "country"));
    }

    private static EntitySet vendors() {
        var properties = new ArrayList<>(List.of(ID, NUMBER, NAME));
        properties.addAll(address());
        properties.add(Property.of("taxRegistrationNumber", "VAT Registration No.", Kind.TEXT, 20));
        properties.addAll(money());
        properties.addAll(List.of(Property.of("irs1099Code", "IRS1099 Code", Kind.CODE, 10),
                Property.of("taxLiable", "Tax Liable", Kind.BOOLEAN, 0),
                Property.option("blocked", "Blocked", " ", "Payment", "All"),
                Property.of("balance", "Balance (LCY)", Kind.DECIMAL, 0).locked(), STAMP));
        return EntitySet.of(VENDORS, "vendor", 23, "Vendor", "number", properties).writable("V00010",
                new Navigation("currency", "currencies", "currencyCode"),
                new Navigation("paymentTerm", "paymentTerms", "paymentTermsCode"),
                new Navigation("paymentMethod", "paymentMethods", "paymentMethodCode"),
                new Navigation("countryRegion", "countriesRegions", "country"));
    }

    private static EntitySet contacts() {
        var properties = new ArrayList<>(List.of(ID, NUMBER, Property.option("type", "Type", "Company", "Person"),
                NAME, Property.of("companyNumber", "Company No.", Kind.CODE, 20).of(CONTACTS),
                Property.of("companyName", "Company Name", Kind.TEXT, 100),
                Property.option("contactBusinessRelation", "Contact Business Relation", " ", "None", "Customer",
                        "Vendor", "Bank Account", "Employee", "Other", "Multiple").locked()));
        properties.addAll(address());
        properties.addAll(List.of(Property.of("mobilePhoneNumber", "Mobile Phone No.", Kind.PHONE, 30),
                Property.of("searchName", "Search Name", Kind.CODE, 100),
                Property.of("privacyBlocked", "Privacy Blocked", Kind.BOOLEAN, 0),
                Property.of("taxRegistrationNumber", "VAT Registration No.", Kind.TEXT, 50),
                Property.of("lastInteractionDate", "Date of Last Interaction", Kind.DATE, 0).locked(), STAMP));
        return EntitySet.of(CONTACTS, "contact", 5_050, "Contact", "number", properties).writable("CT000010",
                new Navigation("countryRegion", "countriesRegions", "country"));
    }

    private static List<Property> address() {
        return List.of(Property.of("addressLine1", "Address", Kind.TEXT, 100),
                Property.of("addressLine2", "Address 2", Kind.TEXT, 50), Property.of("city", "City", Kind.TEXT, 30),
                Property.of("state", "County", Kind.TEXT, 30),
                Property.of("country", "Country/Region Code", Kind.CODE, 10).of("countriesRegions"),
                Property.of("postalCode", "Post Code", Kind.CODE, 20),
                Property.of("phoneNumber", "Phone No.", Kind.PHONE, 30),
                Property.of("email", "Email", Kind.TEXT, 80), Property.of("website", "Home Page", Kind.TEXT, 80));
    }

    private static List<Property> money() {
        return List.of(Property.idOf("currencyId", "Currency Id", "currencies", "currencyCode"),
                Property.of("currencyCode", "Currency Code", Kind.CODE, 10).of("currencies"),
                Property.idOf("paymentTermsId", "Payment Terms Id", "paymentTerms", "paymentTermsCode"),
                Property.idOf("paymentMethodId", "Payment Method Id", "paymentMethods", "paymentMethodCode"));
    }
}
