package dev.linkwright.crm.superoffice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** A browser with a person in front of it who clicks at once on the user they are, or does nothing. */
public final class RobotBrowser implements Consumer<URI>, AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private volatile String user;

    /** @param user the login name of whoever sits there; blank for somebody who looks and does nothing */
    public RobotBrowser(String user) {
        this.user = user;
    }

    public void sits(String other) {
        user = other;
    }

    @Override
    public void accept(URI page) {
        pages.add(page);
        if (!user.isBlank()) {
            threads.execute(() -> get(clicked(page)));
        }
    }

    private URI clicked(URI page) {
        return URI.create(page + "&user=" + user);
    }

    /** The pages that were shown, oldest first. */
    public List<URI> pages() {
        return List.copyOf(pages);
    }

    public HttpResponse<String> get(URI page) {
        try {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        threads.close();
        client.close();
    }
}
