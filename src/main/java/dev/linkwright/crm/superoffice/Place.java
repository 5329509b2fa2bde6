package dev.linkwright.crm.superoffice;

import java.util.List;

/** Where a field lies in a record as SuperOffice sends it. */
sealed interface Place {

    /** The property that holds it, wholly or in a part. */
    String property();

    /** A text of the record itself. */
    record Plain(String property) implements Place {
    }

    /** A part of an address: {@code Address/Street/City}. */
    record AddressPart(String block, String part) implements Place {
        @Override
        public String property() {
            return "Address";
        }
    }

    /** The value of one row of several: {@code Phones/0/Value}. */
    record Row(String property) implements Place {
    }

    /** An item of a list: {@code Category/Id}. */
    record Item(String property) implements Place {
    }

    /** The country, in two letters. */
    record CountryCode(String property) implements Place {
    }

    /** The name of a user. */
    record UserName(String property) implements Place {
    }

    /** Yes or no. */
    record Flag(String property) implements Place {
    }

    /** A date without a time. */
    record Day(String property) implements Place {
    }

    /** The name of the company that a person belongs to. */
    record CompanyName(String property) implements Place {
        static final String ID = "ContactId";
    }

    /** A person's name in one piece, which cannot be taken apart again without loss. */
    record FullName(List<String> parts) implements Place {
        public FullName {
            parts = List.copyOf(parts);
        }

        @Override
        public String property() {
            return parts.getFirst();
        }
    }

    /** A field that the customer defined; all lie in one property. */
    record Custom(CustomField field) implements Place {
        static final String ALL = "UserDefinedFields";
        static final String WRITTEN = "CustomFields";
        /** Behind the names of lists, for what people read. */
        static final String DISPLAY = ":Display";

        @Override
        public String property() {
            return ALL + "." + field.name();
        }
    }

    /** When something happened, UTC. */
    record Moment(String property) implements Place {
    }
}
