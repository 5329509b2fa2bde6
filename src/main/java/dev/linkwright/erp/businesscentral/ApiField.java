package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;

/**
 * A property of an entity that a mapping can name. Labels are the ERP's own in English: the API tells none.
 *
 * @param filters whether the server filters and sorts by it: it refuses computed properties and some options
 * @param list    name of its {@link ReferenceList}; null for other types
 */
record ApiField(String key, String label, ValueForm form, Notation notation, Access access, int length, boolean filters,
        @Nullable ReferenceList list) {
    static final String NUMBER = "number";
    static final String NAME = "displayName";
    static final String TAX_NUMBER = "taxRegistrationNumber";
    static final String COUNTRY = "country";
    static final String STAMP = "lastModifiedDateTime";
    static final String COMPANY_NUMBER = "companyNumber";
    static final String RELATION = "contactBusinessRelation";
    private static final String GROUP = "address";

    /** The number is a new record's from its series, and renaming a record is nothing for a synchronisation. */
    private static final ApiField NO = text(NUMBER, "No.", 20).readOnly();
    private static final ApiField DISPLAY_NAME = new ApiField(NAME, "Name", ValueForm.TEXT, Notation.PLAIN,
            Access.MANDATORY, 100, true, null);
    private static final ApiField TAX = text(TAX_NUMBER, "Registration no.", 20, Notation.ORGANISATION_NUMBER);
    private static final ApiField TYPE = listed("type", "Type", ReferenceList.CONTACT_TYPE);
    private static final List<ApiField> ADDRESS = List.of(text("addressLine1", "Address", 100),
            text("addressLine2", "Address 2", 50), text("postalCode", "Post code", 20), text("city", "City", 30),
            text("state", "State", 30),
            new ApiField(COUNTRY, "Country/region code", ValueForm.CODE, Notation.COUNTRY, Access.NORMAL, 10, true,
                    ReferenceList.COUNTRY));
    private static final List<ApiField> CONTACT = List.of(text("phoneNumber", "Phone no.", 30, Notation.PHONE),
            text("email", "Email", 80, Notation.EMAIL), text("website", "Home page", 80, Notation.WEB_ADDRESS));
    private static final List<ApiField> MONEY = List.of(
            listed("currencyId", "Currency", ReferenceList.CURRENCY),
            listed("paymentTermsId", "Payment terms", ReferenceList.PAYMENT_TERMS),
            listed("paymentMethodId", "Payment method", ReferenceList.PAYMENT_METHOD));

    static final List<ApiField> CUSTOMER = joined(List.of(List.of(NO, DISPLAY_NAME, TAX, TYPE), ADDRESS, CONTACT, MONEY,
            List.of(listed("shipmentMethodId", "Shipment method", ReferenceList.SHIPMENT_METHOD),
                    listed("salespersonCode", "Salesperson code", ReferenceList.SALESPERSON),
                    new ApiField("creditLimit", "Credit limit", ValueForm.DECIMAL, Notation.PLAIN, Access.NORMAL, 0,
                            true, null),
                    computed("balanceDue", "Balance due", ValueForm.DECIMAL),
                    new ApiField("taxLiable", "Tax liable", ValueForm.YES_NO, Notation.PLAIN, Access.NORMAL, 0, true,
                            null),
                    notFiltered("blocked", "Blocked", ReferenceList.CUSTOMER_BLOCKED))));
    static final List<ApiField> VENDOR = joined(List.of(List.of(NO, DISPLAY_NAME, TAX), ADDRESS, CONTACT, MONEY,
            List.of(computed("balance", "Balance", ValueForm.DECIMAL),
                    new ApiField("taxLiable", "Tax liable", ValueForm.YES_NO, Notation.PLAIN, Access.NORMAL, 0, true,
                            null),
                    notFiltered("blocked", "Blocked", ReferenceList.VENDOR_BLOCKED))));
    static final List<ApiField> PERSON = joined(List.of(List.of(NO, DISPLAY_NAME), ADDRESS, CONTACT,
            List.of(text("mobilePhoneNumber", "Mobile phone no.", 30, Notation.PHONE),
                    text(COMPANY_NUMBER, "Company no.", 20).readOnly(),
                    text("companyName", "Company name", 100).readOnly(),
                    new ApiField("lastInteractionDate", "Date of last interaction", ValueForm.DATE, Notation.PLAIN,
                            Access.READ_ONLY, 0, true, null))));
    static final List<ApiField> PROJECT = List.of(NO, DISPLAY_NAME);

    /** Newer versions have longer web addresses. */
    boolean lengthDiffers() {
        return notation == Notation.WEB_ADDRESS;
    }

    FieldDefinition definition() {
        return new FieldDefinition(key, label, form.type(), notation, access, length, list == null ? null : list.word(),
                null, ADDRESS.contains(this) ? GROUP : null, null);
    }

    /** A sentence about it. */
    Sentence sentence(String textKey, Object... further) {
        return new Sentence(textKey,
                Stream.concat(Stream.of(Sentence.of("business-central.field." + key)), Stream.of(further)).toList());
    }

    private ApiField readOnly() {
        return new ApiField(key, label, form, notation, Access.READ_ONLY, length, filters, list);
    }

    private static ApiField text(String key, String label, int length) {
        return text(key, label, length, Notation.PLAIN);
    }

    private static ApiField text(String key, String label, int length, Notation notation) {
        return new ApiField(key, label, ValueForm.TEXT, notation, Access.NORMAL, length, true, null);
    }

    private static ApiField listed(String key, String label, ReferenceList list) {
        return new ApiField(key, label, list.form(), Notation.PLAIN, Access.NORMAL, 0, true, list);
    }

    private static ApiField computed(String key, String label, ValueForm form) {
        return new ApiField(key, label, form, Notation.PLAIN, Access.READ_ONLY, 0, false, null);
    }

    private static ApiField notFiltered(String key, String label, ReferenceList list) {
        return new ApiField(key, label, list.form(), Notation.PLAIN, Access.NORMAL, 0, false, list);
    }

    private static List<ApiField> joined(List<List<ApiField>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
