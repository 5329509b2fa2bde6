package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import okhttp3.HttpUrl;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.http.Addresses;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/**
 * What a connection is told.
 *
 * @param online      Microsoft's own address, before any environment
 * @param service     the address of the API; ends with a slash
 * @param environment empty on-premises
 * @param tenant      identifier or domain of the organisation; empty where not given
 * @param company     name, display name or identifier
 */
record ConnectionSettings(boolean online, HttpUrl service, String environment, String tenant, String company,
        SignInWay signIn, Map<String, String> values) {
    static final String ADDRESS = "address";
    static final String ENVIRONMENT = "environment";
    static final String TENANT = "tenant";
    static final String COMPANY = "company";
    static final String SIGN_IN = "signIn";
    static final String USER = "user";
    static final String KEY = "key";
    static final String APPLICATION = "application";
    static final String SECRET = "secret";
    static final String SIGN_IN_ADDRESS = "signInAddress";

    private static final String ONLINE = "api.businesscentral.dynamics.com";
    private static final String VERSION = "v2.0";
    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<ConfigurationField> FIELDS = List.of(
            new ConfigurationField(ADDRESS, "Address", FieldType.TEXT, true, "https://" + ONLINE),
            new ConfigurationField(ENVIRONMENT, "Environment (online)", FieldType.TEXT, false, ""),
            new ConfigurationField(TENANT, "Tenant (online)", FieldType.TEXT, false, ""),
            new ConfigurationField(COMPANY, "Company", FieldType.TEXT, true, ""),
            ConfigurationField.choice(SIGN_IN, "Sign-in", SignInWay.items()),
            new ConfigurationField(USER, "User", FieldType.TEXT, false, ""),
            new ConfigurationField(KEY, "Web service key", FieldType.PASSWORD, false, ""),
            new ConfigurationField(APPLICATION, "Application (client) ID", FieldType.TEXT, false, ""),
            new ConfigurationField(SECRET, "Application secret", FieldType.PASSWORD, false, ""),
            new ConfigurationField(SIGN_IN_ADDRESS, "Sign-in address", FieldType.TEXT, false,
                    "https://login.microsoftonline.com"));

    ConnectionSettings {
        values = Map.copyOf(values);
    }

    static List<ConfigurationField> fields() {
        return FIELDS;
    }

    /** @throws UnusableException if something is missing or cannot be used, with a sentence that names the field */
    static ConnectionSettings of(Map<String, String> configuration) {
        HttpUrl address = address(value(configuration, ADDRESS));
        String environment = value(configuration, ENVIRONMENT);
        String tenant = value(configuration, TENANT);
        boolean online = address.host().equals(ONLINE);
        if (online && environment.isEmpty()) {
            throw missing(ENVIRONMENT);
        }
        String company = value(configuration, COMPANY);
        return new ConnectionSettings(online, service(address, environment, tenant), environment, tenant,
                isId(company) ? company.toLowerCase(Locale.ROOT) : company,
                SignInWay.of(value(configuration, SIGN_IN)), configuration);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * A value that the chosen way of signing in needs.
     *
     * @throws UnusableException if it is missing, with a sentence that names the field
     */
    String needed(String key) {
        String value = value(values, key);
        if (value.isEmpty()) {
            throw missing(key);
        }
        return value;
    }

    /** Where accounts of the online form sign in; ends without a slash. */
    HttpUrl signInAddress() {
        try {
            return shortened(Addresses.parse(value(values, SIGN_IN_ADDRESS)), "");
        } catch (UnusableException unusable) {
            throw unusable(SIGN_IN_ADDRESS, unusable);
        }
    }

    /** Accepts the address of the server as well as that of the API, as people copy either. */
    private static HttpUrl address(String text) {
        try {
            HttpUrl address = Addresses.parse(text).newBuilder().query(null).fragment(null).build();
            return shortened(shortened(shortened(address, ""), VERSION, "api"), "");
        } catch (UnusableException unusable) {
            throw unusable(ADDRESS, unusable);
        }
    }

    /** Without these segments at its end, given from the last one on. */
    private static HttpUrl shortened(HttpUrl address, String... segments) {
        HttpUrl.Builder shorter = address.newBuilder();
        int last = address.pathSize() - 1;
        for (String segment : segments) {
            if (last < 0 || !address.pathSegments().get(last).equals(segment)) {
                return address;
            }
            shorter.removePathSegment(last);
            last--;
        }
        return shorter.build();
    }

    private static HttpUrl service(HttpUrl address, String environment, String tenant) {
        HttpUrl.Builder service = address.newBuilder();
        if (!environment.isEmpty()) {
            service.addPathSegment(VERSION);
            if (!tenant.isEmpty()) {
                service.addPathSegment(tenant);
            }
            service.addPathSegment(environment);
        }
        return service.addPathSegments("api/" + VERSION + "/").build();
    }

    private static String value(Map<String, String> configuration, String key) {
        ConfigurationField field = field(key);
        String value = configuration.getOrDefault(key, "");
        String given = field.type() == FieldType.PASSWORD ? value : value.strip();
        if (given.isEmpty() && field.mandatory() && field.defaultValue().isEmpty()) {
            throw missing(key);
        }
        return given.isEmpty() ? field.defaultValue() : given;
    }

    private static ConfigurationField field(String key) {
        return FIELDS.stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow();
    }

    private static UnusableException missing(String key) {
        return new UnusableException(Sentence.of("connector.missing", label(key)));
    }

    private static UnusableException unusable(String key, UnusableException why) {
        return new UnusableException(Sentence.of("connector.unusable-value", label(key), why.sentence()), why);
    }

    private static Sentence label(String key) {
        return Sentence.of("business-central.configuration." + key);
    }

    /** Without the values, as some are secret. */
    @Override
    public String toString() {
        return company + " at " + service;
    }
}
