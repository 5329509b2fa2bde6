package dev.linkwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import dev.linkwright.cli.LinkwrightCommand;

/**
 * Starts the real program, and notes every host that anything in it wants to know the address of, or a proxy for. What
 * bytes go where is recorded by the virtual machine itself.
 */
public final class NetworkWitness extends InetAddressResolverProvider {
    /** Where it notes them. */
    static final String NOTES = "linkwright.test.hosts";
    /** The file of a {@link MainJob} that is done in the windows once they are open; nothing is done without. */
    static final String JOB = "linkwright.test.job";
    /** The folder of the program in which it is done. */
    static final String JOB_FOLDER = "linkwright.test.job.folder";
    /** How the process ends if the job cannot be done. */
    static final int UNDONE = 70;

    /** @param arguments of the program */
    public static void main(String[] arguments) {
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                note(uri.getHost());
                return usual.select(uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                usual.connectFailed(uri, address, failure);
            }
        });
        if (System.getProperty(JOB) != null) {
            Thread.ofPlatform().daemon().start(NetworkWitness::work);
        }
        System.exit(LinkwrightCommand.run(arguments));
    }

    private static void work() {
        try {
            MainJob.read(Path.of(System.getProperty(JOB))).work(Path.of(System.getProperty(JOB_FOLDER)),
                    SlowOnPurpose::begin);
        } catch (IOException | TimeoutException | RuntimeException | AssertionError broken) {
            broken.printStackTrace();
            System.exit(UNDONE);
        }
    }

    private static void note(String host) {
        try {
            Files.writeString(Path.of(System.getProperty(NOTES)), host + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public String name() {
        return "witness";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver builtIn = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                note(host);
                return builtIn.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtIn.lookupByAddress(address);
            }
        };
    }
}
