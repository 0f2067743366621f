import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** One connection that is kept open, and as little HTTP as the load needs, so that the load takes little of the machine. */
final class Line implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    Line(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /** Sends and returns the body of the answer, which must have this status. */
    String exchange(String request, int status) throws IOException {
        socket.getOutputStream().write(request.getBytes(UTF_8));
        var head = head(in);
        var body = new String(in.readNBytes(length(head)), UTF_8);
        if (!head.startsWith("HTTP/1.1 " + status)) {
            throw new IOException("not " + status + ": " + head.lines().findFirst().orElse("") + "\n" + body);
        }
        return body;
    }

    static String head(InputStream in) throws IOException {
        var head = new byte[8 * 1024];
        int length = 0;
        for (int end = 0; end != 0x0d0a0d0a; length++) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            head[length] = (byte) next;
            end = end << 8 | next;
        }
        return new String(head, 0, length, ISO_8859_1);
    }

    static int length(String head) {
        int at = head.toLowerCase().indexOf("\r\ncontent-length:");
        return at < 0 ? 0 : Integer.parseInt(head.substring(at + 17, head.indexOf('\r', at + 2)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
