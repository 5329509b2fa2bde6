package dev.linkwright.sandbox.erp.signin;

import java.util.List;

import dev.linkwright.sandbox.http.Answer;

/** The pages that a browser shows. */
final class SignInPage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sign in</title>
            <style>
            body { font: 16px sans-serif; max-width: 24em; margin: 4em auto; padding: 0 1em; }
            button { display: block; width: 100%; margin: .5em 0; padding: .6em; font: inherit; text-align: left; }
            </style></head>
            <body>
            """;

    private SignInPage() {
    }

    /** Asks who it is; a button for each person, and one for nobody. */
    static Answer asks(String action, String page, List<SignInPerson> people) {
        var body = new StringBuilder("<h1>Sign in</h1>\n<p>A program wants to work in Business Central as you.")
                .append(" This is the sandbox: no password is asked.</p>\n<form method=\"post\" action=\"")
                .append(escaped(action)).append("\">\n<input type=\"hidden\" name=\"page\" value=\"")
                .append(escaped(page))
                .append("\">\n");
        for (SignInPerson person : people) {
            body.append("<button name=\"account\" value=\"").append(escaped(person.account())).append("\">Continue as ")
                    .append(escaped(person.name())).append("<br><small>").append(escaped(person.account()))
                    .append("</small></button>\n");
        }
        body.append("<button name=\"account\" value=\"\">Cancel</button>\n</form>");
        return answer(200, body.toString());
    }

    /** Where there is no address that could be told. */
    static Answer refuses(SignInError refused) {
        return answer(400, "<h1>Sign in</h1>\n<p>We could not sign you in.</p>\n<p>"
                + escaped(refused.description()) + "</p>");
    }

    private static Answer answer(int status, String body) {
        return Answer.html(status, HEAD + body + "\n</body></html>\n").with("Cache-Control", "no-store");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
