package dev.linkwright.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that opens a record in this program, such as {@code linkwright://company/123}. */
public record RecordLink(CrmEntity entity) {
    private static final int LONGEST = 100;
    /** Browsers put a slash behind an address. */
    private static final Pattern FORM = Pattern.compile(
            "linkwright://(company|contact|project)/([1-9][0-9]{0,17})/?", Pattern.CASE_INSENSITIVE);

    /** Empty if the text is no such address. */
    public static Optional<RecordLink> parse(String text) {
        String address = text.strip();
        Matcher parts = FORM.matcher(address);
        if (address.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        EntityType type = EntityType.ofWord(parts.group(1));
        return Optional.of(new RecordLink(new CrmEntity(type, Long.parseLong(parts.group(2)))));
    }

    /** The address. */
    @Override
    public String toString() {
        return "linkwright://" + entity.type().word() + "/" + entity.id();
    }
}
