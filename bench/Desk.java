import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A help desk on loopback that makes a ticket of everything at once, so that the application and not the desk is measured. */
final class Desk implements AutoCloseable {

    final AtomicInteger tickets = new AtomicInteger();
    private final ServerSocket door = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    private final ExecutorService clerks = Executors.newCachedThreadPool();

    Desk() throws IOException {
        clerks.execute(() -> {
            try {
                while (true) {
                    var socket = door.accept();
                    clerks.execute(() -> serve(socket));
                }
            } catch (IOException closed) {
                // the run is over
            }
        });
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            while (true) {
                in.readNBytes(Line.length(Line.head(in)));
                var body = "{\"status\":\"success\",\"ticket_id\":\"%05d\"}".formatted(tickets.incrementAndGet());
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                + body).getBytes(UTF_8));
            }
        } catch (IOException hungUp) {
            // the next one comes on a new connection
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        clerks.shutdownNow();
    }
}
