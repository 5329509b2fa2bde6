package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import okhttp3.Headers;
import okhttp3.HttpUrl;

import dev.linkwright.http.Addresses;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.RemoteSystem;

/**
 * Where a SuperOffice is and who asks.
 *
 * @param name        what people call it; stands in every problem
 * @param address     its address: with or without {@code api/v1} at the end
 * @param credentials asked anew for every call, so that a renewed token counts at once
 * @param language    for names of fields, list items and SuperOffice's own sentences
 */
public record SuperOfficeAccess(String name, String address, Supplier<Credentials> credentials, Locale language) {

    /** The root of the WebAPI, with a closing slash. */
    HttpUrl root() {
        HttpUrl given = Addresses.parse(address);
        String path = given.encodedPath().replaceAll("/+$", "");
        String rest = path.endsWith("/api/v1") ? "/" : path.endsWith("/api") ? "/v1/" : "/api/v1/";
        return given.newBuilder().encodedPath(path + rest).query(null).fragment(null).build();
    }

    RemoteSystem system() {
        // Without the time zone SuperOffice answers in the zone of the user and does not say so.
        Headers headers = Headers.of("SO-TimeZone", "UTC, includeTZOffset", "Accept-Language", languageCode());
        return RemoteSystem.of(name, root(), () -> Optional.of(credentials.get().header())).with(headers)
                .with(CallLimits.USUAL).with(new SuperOfficeRefusals(name));
    }

    private String languageCode() {
        String code = language.getLanguage();
        return switch (code) {
            case "nb", "nn" -> "no";
            case "" -> "en";
            default -> code;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
