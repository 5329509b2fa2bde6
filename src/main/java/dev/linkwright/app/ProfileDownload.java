package dev.linkwright.app;

import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;

import okhttp3.HttpUrl;

import dev.linkwright.config.ProfileFile;
import dev.linkwright.http.Addresses;
import dev.linkwright.http.Authorisation;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.UnusableException;
import dev.linkwright.settings.SharedProfiles;

/** Fetches shared profiles over HTTP. */
final class ProfileDownload implements SharedProfiles {
    private final HttpClients http;

    @Inject
    ProfileDownload(HttpClients http) {
        this.http = http;
    }

    @Override
    public String fetch(String address) {
        HttpUrl url = url(address);
        CallLimits usual = CallLimits.USUAL;
        RemoteSystem system = RemoteSystem.of(url.host(), url, Authorisation.none())
                .with(new CallLimits(usual.connect(), usual.silence(), usual.whole(), usual.backgroundCalls(),
                        ProfileFile.MOST_BYTES + 1));
        return new String(http.documents(system).fetch(), StandardCharsets.UTF_8);
    }

    private static HttpUrl url(String address) {
        try {
            return Addresses.parse(address);
        } catch (UnusableException refused) {
            throw new ProblemException(new Problem.Refused("Linkwright", refused.sentence(), null), refused);
        }
    }
}
