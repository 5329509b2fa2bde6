package dev.linkwright.http;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A system that is called.
 *
 * @param name          what people call it; stands in every problem
 * @param base          its address; requests to any other host are refused, so that credentials go nowhere else
 * @param authorisation what stands in the {@code Authorization} header
 * @param headers       what else stands in the head of every request
 */
public record RemoteSystem(String name, HttpUrl base, Authorisation authorisation, Headers headers, CallLimits limits,
        Refusals refusals) {
    public RemoteSystem {
        Addresses.check(base);
    }

    public static RemoteSystem of(String name, HttpUrl base, Authorisation authorisation) {
        return new RemoteSystem(name, base, authorisation, Headers.EMPTY, CallLimits.USUAL, Refusals.none());
    }

    public RemoteSystem with(Headers others) {
        return new RemoteSystem(name, base, authorisation, others, limits, refusals);
    }

    public RemoteSystem with(CallLimits others) {
        return new RemoteSystem(name, base, authorisation, headers, others, refusals);
    }

    public RemoteSystem with(Refusals others) {
        return new RemoteSystem(name, base, authorisation, headers, limits, others);
    }

    @Override
    public String toString() {
        return name + " at " + base.scheme() + "://" + base.host() + ":" + base.port();
    }
}
