package dev.linkwright.sandbox.nordic;

/** A company as one of the two systems has it written down; what it does not know is blank. */
public record NordicRow(String name, String orgnr, String street, String postalCode, String city, String country,
        String phone,
        String email, String website) {
}
