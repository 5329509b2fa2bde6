package dev.linkwright.model;

/**
 * How a criterion compares. Text is compared without regard to letter case; whether that goes for letters outside ASCII,
 * too, is the ERP's own affair. Numbers and dates are compared as such.
 *
 * <p>
 * An actor without a value is what DOES_NOT_CONTAIN, IS_NOT and NOT_ONE_OF find, too; no other operator finds it, unless
 * an empty value is asked for: EQUALS and ONE_OF find it by that, IS_NOT and NOT_ONE_OF leave it out. The other operators
 * take no empty value.
 *
 * <p>
 * Of a field with a slot, one row of the actor that compares so is enough; what denies finds actors of which no row does.
 */
public enum Operator {
    STARTS_WITH, CONTAINS, ENDS_WITH, EQUALS, DOES_NOT_CONTAIN, IS_NOT, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN,
    ONE_OF, NOT_ONE_OF
}
