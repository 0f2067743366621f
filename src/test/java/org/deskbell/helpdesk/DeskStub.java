package org.deskbell.helpdesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A help desk made of a bare socket: does to one connection after another what a test wrote down, and keeps every byte that it
 * received. Where nothing is written down it hangs up without a word. The acts are in {@link DeskAct}.
 */
public class DeskStub implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final ServerSocket door;
    private final Queue<DeskAct> acts = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final Semaphore closedByClient = new Semaphore(0);
    private final Thread porter;
    private volatile int connections;

    public DeskStub() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        porter = start(this::welcome);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** What to do with the next connections, one act each. */
    public DeskStub then(DeskAct... next) {
        acts.addAll(List.of(next));
        return this;
    }

    /** Every request that came in whole, head and body as sent. */
    public List<String> requests() {
        return requests;
    }

    public int connections() {
        return connections;
    }

    /** Whether the client closes one more connection by itself, within ten seconds. */
    public boolean seesClientClose() throws InterruptedException {
        return closedByClient.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Forgets what was written down and what came in. */
    public void reset() {
        acts.clear();
        requests.clear();
        closedByClient.drainPermits();
        connections = 0;
    }

    /** The act for the connection that has just come; null to hang up. */
    protected DeskAct next() {
        return acts.poll();
    }

    /** A request came in whole. */
    protected void keep(String request) {
        requests.add(request);
    }

    @Override
    public void close() throws IOException {
        door.close();
        try {
            // only now is the port really closed: until then the system may still accept for the waiting thread
            porter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        for (Socket socket : new ArrayDeque<>(open)) {
            socket.close();
        }
    }

    private void welcome() throws IOException {
        while (!door.isClosed()) {
            Socket socket = door.accept();
            open.add(socket);
            connections++;
            DeskAct act = next();
            start(() -> serve(socket, act));
        }
    }

    private void serve(Socket socket, DeskAct act) throws IOException {
        try (socket) {
            if (act == null) {
                return;
            }
            act.on(new Exchange(socket));
            if (!socket.isClosed() && socket.getInputStream().read() < 0) {
                closedByClient.release();
            }
        } catch (IOException gone) {
            closedByClient.release();
        } finally {
            open.remove(socket);
        }
    }

    /** One connection in the hands of an act. */
    public class Exchange {

        private final Socket socket;

        Exchange(Socket socket) {
            this.socket = socket;
        }

        /** Reads one request to its last byte and keeps it. */
        public String read() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("Half a request");
                }
                head.append((char) next);
            }
            int length = head.toString()
                    .lines()
                    .filter(line -> line.toLowerCase().startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            var request = head + new String(socket.getInputStream().readNBytes(length), UTF_8);
            keep(request);
            return request;
        }

        /** Reads the first line of a request, and no more. */
        public void begin() throws IOException {
            for (int next = socket.getInputStream().read(); next != '\n'; next = socket.getInputStream().read()) {
                if (next < 0) {
                    throw new IOException("Half a line");
                }
            }
        }

        public void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }

        /** Says that nothing more will come, and goes on reading. */
        public void end() throws IOException {
            socket.shutdownOutput();
        }

        /** Closes so that the other side sees an end. */
        public void hangUp() throws IOException {
            socket.close();
        }

        /** Closes so that the other side sees a reset, not an end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Passes the time between two drops. */
        public void wait(int milliseconds) throws IOException {
            socket.setSoTimeout(milliseconds);
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("Closed by the client");
                }
            } catch (SocketTimeoutException timeToDrop) {
                socket.setSoTimeout(0);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // the stub was closed, or its client went away: both are how a connection ends here
            }
        }, "desk-stub");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
