package roundtable.server.documents;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Speaks clamd's protocol on a real socket, and knows one piece of malware: the test file that every scanner knows. */
final class ClamdForTests implements Closeable {

    private final ServerSocket door;
    private final int longest;
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

    ClamdForTests() throws IOException {
        this(Integer.MAX_VALUE);
    }

    /** @param longest its {@code StreamMaxLength} */
    ClamdForTests(int longest) throws IOException {
        this.longest = longest;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::serve);
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    /** The last file that was clean. */
    byte[] received() throws InterruptedException {
        byte[] file = received.poll(10, TimeUnit.SECONDS);
        if (file == null) {
            throw new AssertionError("nothing was sent here");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket line = door.accept()) {
                line.getOutputStream().write((answer(line) + "\0").getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
            } catch (IOException hungUp) {
                if (door.isClosed()) {
                    return;
                }
            }
        }
    }

    private String answer(Socket line) throws IOException {
        DataInputStream in = new DataInputStream(line.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            if (file.size() + length > longest) {
                in.readNBytes(length);
                return "INSTREAM size limit exceeded. ERROR";
            }
            file.write(in.readNBytes(length));
        }
        if (file.toString(StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE")) {
            return "stream: Eicar-Test-Signature FOUND";
        }
        received.add(file.toByteArray());
        return "stream: OK";
    }
}
