package dev.linkwright.erp.businesscentral;

import java.util.Arrays;
import java.util.List;

import dev.linkwright.model.ListItem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/** How a connection proves who it is. */
enum SignInWay {
    /** On-premises: a user and the key that the ERP made for this user's web services. */
    KEY("key", "User and web service key"),
    /** Online: whoever sits in front of the program, on a page of the service. */
    BROWSER("browser", "In the browser"),
    /** Online: for the one account that synchronises while nobody is there; a secret for everyone is none. */
    APPLICATION("application", "Application secret, only for the account that runs automatic synchronisation");

    private final String key;
    private final String label;

    SignInWay(String key, String label) {
        this.key = key;
        this.label = label;
    }

    static List<ListItem> items() {
        return Arrays.stream(values()).map(way -> new ListItem(way.key, way.label)).toList();
    }

    /** @throws UnusableException if there is no such way, with a sentence that says so */
    static SignInWay of(String key) {
        return Arrays.stream(values()).filter(way -> way.key.equals(key)).findFirst()
                .orElseThrow(() -> new UnusableException(Sentence.of("business-central.sign-in.unknown", key)));
    }
}
