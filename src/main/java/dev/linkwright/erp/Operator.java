package dev.linkwright.erp;

/** How a criterion compares. Text is compared without regard to letter case. */
public enum Operator {
    STARTS_WITH, CONTAINS, ENDS_WITH, EQUALS, DOES_NOT_CONTAIN, IS_NOT, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN,
    ONE_OF, NOT_ONE_OF
}
