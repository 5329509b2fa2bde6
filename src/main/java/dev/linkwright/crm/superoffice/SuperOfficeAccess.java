package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import okhttp3.Headers;
import okhttp3.HttpUrl;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.RemoteSystem;

/**
 * Where a SuperOffice is and who asks.
 *
 * @param name          what people call it; stands in every problem
 * @param tenant        may move while the program runs
 * @param authorisation asked anew for every call, so that a renewed token counts at once
 * @param language      for names of fields, list items and SuperOffice's own sentences
 */
public record SuperOfficeAccess(String name, Tenant tenant, Authorisation authorisation, Language language) {

    /** In a language that is known by its name alone. */
    public SuperOfficeAccess(String name, Tenant tenant, Authorisation authorisation, Locale language) {
        this(name, tenant, authorisation, Language.of(language));
    }

    /** @param address its address: with or without {@code api/v1} at the end */
    public SuperOfficeAccess(String name, String address, Supplier<Credentials> credentials, Locale language) {
        this(name, Tenant.at(address), () -> Optional.of(credentials.get().header()), language);
    }

    /** The same in another language. */
    public SuperOfficeAccess in(Language other) {
        return new SuperOfficeAccess(name, tenant, authorisation, other);
    }

    /** What is called behind a root of the WebAPI. */
    RemoteSystem system(HttpUrl root) {
        // Without the time zone SuperOffice answers in the zone of the user and does not say so.
        Headers headers = Headers.of("SO-TimeZone", "UTC, includeTZOffset", "Accept-Language", language.code());
        return RemoteSystem.of(name, root, authorisation).with(headers).with(CallLimits.USUAL)
                .with(new SuperOfficeRefusals(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
