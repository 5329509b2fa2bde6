package dev.linkwright.erp.businesscentral;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import okhttp3.HttpUrl;

import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Addresses of cards in the ERP's own interface. Online it is known where that is; on-premises only its makers know. */
final class WebClient {
    private static final HttpUrl ONLINE = HttpUrl.get("https://businesscentral.dynamics.com/");

    private final CompanyCalls calls;
    private final ConnectionSettings settings;

    WebClient(CompanyCalls calls, ConnectionSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    boolean isKnown() {
        return settings.online();
    }

    /** Cards are told apart by the number that people know. */
    Optional<URI> card(ErpActor actor) {
        if (!isKnown()) {
            return Optional.empty();
        }
        Entity entity = Entity.of(actor.type());
        String number;
        try {
            number = calls.one(calls.url(entity, actor.key(), List.of(ApiField.NUMBER))).text(ApiField.NUMBER);
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failed;
        }
        HttpUrl.Builder card = ONLINE.newBuilder();
        if (!settings.tenant().isEmpty()) {
            card.addPathSegment(settings.tenant());
        }
        return Optional.of(card.addPathSegment(settings.environment()).addPathSegment("")
                .addQueryParameter("company", calls.company().name())
                .addQueryParameter("page", Integer.toString(entity.card()))
                .addQueryParameter("filter", "'No.' IS " + ValueForm.quoted(number)).build().uri());
    }
}
