package dev.linkwright.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

import dev.linkwright.model.Route;

/** Sends a client over a route. Host names are verified on every route, and no certificate is ever ignored. */
final class Routes {
    private Routes() {
    }

    static OkHttpClient over(Route route, OkHttpClient client) {
        OkHttpClient.Builder builder = client.newBuilder();
        List<X509Certificate> authorities = authorities(route);
        if (!authorities.isEmpty()) {
            HandshakeCertificates.Builder trusted = new HandshakeCertificates.Builder()
                    .addPlatformTrustedCertificates();
            authorities.forEach(trusted::addTrustedCertificate);
            HandshakeCertificates all = trusted.build();
            builder.sslSocketFactory(all.sslSocketFactory(), all.trustManager());
        }
        switch (route.proxy()) {
            case Route.Proxy.OfComputer() -> {
            }
            case Route.Proxy.None() -> builder.proxy(Proxy.NO_PROXY);
            case Route.Proxy.Through(String host, int port) ->
                builder.proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        }
        return builder.build();
    }

    private static List<X509Certificate> authorities(Route route) {
        try {
            return route.certificates();
        } catch (CertificateException unusable) {
            throw new IllegalArgumentException("The certificates of the authorities cannot be read", unusable);
        }
    }
}
