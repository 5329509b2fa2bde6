package dev.linkwright.http;

/**
 * Tagged to a request, names it in problems and logs instead of its method and path; for protocols that send everything
 * to one path. It holds no value.
 */
public record RequestName(String text) {
}
