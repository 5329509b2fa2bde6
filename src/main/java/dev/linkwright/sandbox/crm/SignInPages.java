package dev.linkwright.sandbox.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What a person sees in the browser: the made-up users to sign in as, each with one click. */
final class SignInPages {

    private SignInPages() {
    }

    /**
     * Names the users.
     *
     * @param asked
     *            the query that the page was opened with
     */
    static String users(List<SandboxUser> users, String asked) {
        String links = users.stream().map(user -> link(asked, user.login(),
                user.fullName() + " (" + user.login() + ")")).collect(Collectors.joining());
        return page("Sign in to the SuperOffice sandbox", "<p>Nobody here is real. Sign in as</p><ul>" + links
                + "</ul><p>or</p><ul>" + link(asked, "", "do not sign in") + "</ul>");
    }

    static String refused(String why) {
        return page("The SuperOffice sandbox cannot sign you in", "<p>" + escaped(why) + "</p>");
    }

    private static String link(String asked, String login, String text) {
        return "<li><a href=\"?" + escaped(asked + "&user=" + URLEncoder.encode(login, StandardCharsets.UTF_8)) + "\">"
                + escaped(text) + "</a></li>";
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title><style>body{font:16px/1.5 sans-serif;max-width:32em;margin:4em auto;padding:0 1em}"
                + "li{margin:.4em 0}</style></head><body><h1>" + title + "</h1>" + body + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
