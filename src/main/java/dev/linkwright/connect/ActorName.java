package dev.linkwright.connect;

/**
 * What people call an actor.
 *
 * @param number such as {@code C-10877}; its key where it has no number
 */
public record ActorName(String number, String title) {
}
