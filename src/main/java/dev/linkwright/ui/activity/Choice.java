package dev.linkwright.ui.activity;

/**
 * Something to choose from a list.
 *
 * @param name what people read
 */
record Choice<T>(T value, String name) {
    @Override
    public String toString() {
        return name;
    }
}
