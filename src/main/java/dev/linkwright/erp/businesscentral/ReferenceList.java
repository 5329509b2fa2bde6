package dev.linkwright.erp.businesscentral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ListItem;

/** The lists that fields take their values from. */
enum ReferenceList {
    COUNTRY("country", "countriesRegions", ValueForm.CODE), CURRENCY("currency", "currencies", ValueForm.ID),
    //
    PAYMENT_TERMS("paymentTerms", "paymentTerms", ValueForm.ID),
    //
    PAYMENT_METHOD("paymentMethod", "paymentMethods", ValueForm.ID),
    //
    SHIPMENT_METHOD("shipmentMethod", "shipmentMethods", ValueForm.ID),
    //
    SALESPERSON("salesperson", "salespeoplePurchasers", ValueForm.CODE),
    //
    CONTACT_TYPE("contactType", "Company,Person"),
    //
    CUSTOMER_BLOCKED("customerBlocked", "Ship,Invoice,All"), VENDOR_BLOCKED("vendorBlocked", "Payment,All");

    private final String word;
    private final String set;
    private final ValueForm form;
    /** Separated by commas. */
    private final String options;

    ReferenceList(String word, String set, ValueForm form) {
        this.word = word;
        this.set = set;
        this.form = form;
        this.options = "";
    }

    /** A list that the API fixes; one that is not set is blank. */
    ReferenceList(String word, String options) {
        this.word = word;
        this.set = "";
        this.form = ValueForm.OPTION;
        this.options = options;
    }

    static Optional<ReferenceList> of(String word) {
        return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
    }

    /** Its name in field definitions. */
    String word() {
        return word;
    }

    /** The entity set that it is read from; empty for a fixed one. */
    String set() {
        return set;
    }

    /** How a field holds an item. */
    ValueForm form() {
        return form;
    }

    /** The items of a fixed list. */
    List<ListItem> fixed() {
        return Arrays.stream(options.split(",", -1)).map(option -> new ListItem(option, option)).toList();
    }
}
