package dev.linkwright.crm.superoffice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import okhttp3.HttpUrl;

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
        String clicks = user;
        if (!clicks.isBlank()) {
            threads.execute(() -> click(page, clicks));
        }
    }

    /** A page without the link, as when something is wrong, is looked at and left. */
    private void click(URI page, String login) {
        Matcher link = Pattern.compile("href=\"([^\"]*user=" + login + ")\"").matcher(get(page).body());
        if (link.find()) {
            // Not URI.resolve, which loses the end of a path in front of a query.
            HttpUrl next = HttpUrl.get(page.toString()).resolve(link.group(1).replace("&amp;", "&"));
            get(Objects.requireNonNull(next).uri());
        }
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
