package dev.linkwright.ui.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.settings.SignInToCrm;

/** Takes the password {@code sesame-7}, and waits in the browser until it is cancelled. */
final class FakeSignIn implements SignInToCrm {
    static final String PASSWORD = "sesame-7";
    final List<String> asked = new ArrayList<>();
    final CountDownLatch inBrowser = new CountDownLatch(1);

    @Override
    public SignedIn onsite(String address, String user, String password, Route route) {
        asked.add(address + " " + user + " " + route.proxy().text());
        if (!password.equals(PASSWORD)) {
            throw new ProblemException(new Problem.Unauthorised("SuperOffice", "wrong password"));
        }
        return new SignedIn("Cust1", "Nordvik", user, "Kari Nord", true);
    }

    @Override
    public SignedIn online(String service, String application, int redirectPort, Route route) {
        asked.add(service + " " + application + " " + redirectPort);
        inBrowser.countDown();
        try {
            new CountDownLatch(1).await();
            throw new IllegalStateException("Nobody opens it");
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException("cancelled");
        }
    }

    @Override
    public void sandbox(boolean administrator, boolean withErp) {
        asked.add("sandbox " + administrator + " " + withErp);
    }
}
