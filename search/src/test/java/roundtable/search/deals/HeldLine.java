package roundtable.search.deals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A line to a real server that can be held: what is said then is heard by nobody, and the line stays open. */
final class HeldLine implements AutoCloseable {

    private static final Pattern REQUEST = Pattern.compile("^(GET|HEAD|POST|PUT|DELETE) ");

    private final ServerSocket entrance;
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean held;

    private HeldLine(ServerSocket entrance, InetSocketAddress server) {
        this.entrance = entrance;
        this.server = server;
        Thread.ofVirtual().start(this::take);
    }

    /** @param port 0 for any free port */
    static HeldLine to(String server, int port) throws IOException {
        URI url = URI.create(server);
        return new HeldLine(
                new ServerSocket(port, 0, InetAddress.getLoopbackAddress()),
                new InetSocketAddress(url.getHost(), url.getPort()));
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return entrance.getLocalPort();
    }

    void hold() {
        held = true;
    }

    void letGo() {
        held = false;
    }

    /** How many requests were begun on this line, heard or not. */
    int requests() {
        return requests.get();
    }

    private void take() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket behind = new Socket(server.getAddress(), server.getPort());
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> relay(client, behind, true));
                Thread.ofVirtual().start(() -> relay(behind, client, false));
            }
        } catch (SocketException closed) {
            // the test has ended, or has cut the line
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void relay(Socket from, Socket to, boolean asking) {
        byte[] said = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(said); length >= 0; length = in.read(said)) {
                if (asking
                        && REQUEST.matcher(new String(said, 0, length, StandardCharsets.ISO_8859_1))
                                .find()) {
                    requests.incrementAndGet();
                }
                if (!held) {
                    out.write(said, 0, length);
                }
            }
        } catch (IOException closed) {
            // one side has gone, and with it the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
