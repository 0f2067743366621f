package org.deskbell.outbox.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.deskbell.outbox.clamd.Clamd.Content;
import org.deskbell.outbox.clamd.Finding.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is made of a line to clamd that breaks, stalls, floods or never was: never that a file is clean. */
@Timeout(60)
class BrokenLineTest {

    private static final Content SMALL = out -> out.write("hello".getBytes(US_ASCII));
    /** More than any socket takes before somebody reads. */
    private static final Content LARGE = out -> {
        for (int i = 0; i < 512; i++) {
            out.write(new byte[128 * 1024]);
        }
    };
    /** "zINSTREAM", a length, "hello", and the length at the end. */
    private static final int WHOLE = 10 + 4 + 5 + 4;

    @Test
    void nobodyThere() throws IOException {
        assertThat(new Clamd("127.0.0.1", ClamdServer.freePort()).scan(SMALL)).isEqualTo(Finding.UNREACHABLE);
        assertThat(new Clamd("nowhere.invalid", 3310).scan(SMALL)).isEqualTo(Finding.UNREACHABLE);
    }

    @Test
    void oneThatHangsUp() {
        assertThat(meet(SMALL, Socket::close)).matches(BrokenLineTest::isBroken);
        assertThat(meet(LARGE, Socket::close)).matches(BrokenLineTest::isBroken);
        assertThat(meet(LARGE, line -> {
            line.getInputStream().readNBytes(200_000);
            line.setSoLinger(true, 0); // a reset
            line.close();
        })).matches(BrokenLineTest::isBroken);
        assertThat(meet(SMALL, line -> line.getInputStream().readNBytes(WHOLE))).matches(BrokenLineTest::isBroken);
    }

    @Test
    void oneThatNeitherReadsNorAnswers() {
        var hangs = new CompletableFuture<Void>();
        assertThat(meet(LARGE, line -> hangs.join())).as("while it is told").matches(BrokenLineTest::isBroken);
        assertThat(meet(SMALL, line -> {
            line.getInputStream().readNBytes(WHOLE);
            hangs.join();
        })).as("when it was told all").matches(BrokenLineTest::isBroken);
        hangs.complete(null);
    }

    @Test
    void oneThatAnswersAByteNowAndThenForEver() {
        assertThat(meet(SMALL, line -> {
            line.getInputStream().readNBytes(WHOLE);
            line.setSoTimeout(20);
            for (;;) {
                line.getOutputStream().write('s');
                try {
                    line.getInputStream().read();
                } catch (SocketTimeoutException stillThere) {
                    // a byte more
                }
            }
        })).matches(BrokenLineTest::isBroken);
    }

    @Test
    void oneThatSaysWhatIsNoAnswer() {
        for (var nonsense : new String[]{"", "\0", "OK\0", "stream: OKAY\0", "220 mail.example.com ESMTP\r\n",
                "stream: FOUND\0",
                "x".repeat(5000), "stream: " + "x".repeat(5000) + " FOUND\0", "HTTP/1.1 400 Bad Request\r\n\r\n"}) {
            assertThat(says(nonsense)).as(nonsense).matches(BrokenLineTest::isBroken);
        }
    }

    @Test
    void whatItSaysIsTakenAsItIsMeant() {
        assertThat(says("stream: OK\0")).isEqualTo(Finding.CLEAN);
        assertThat(says("stream: OK")).as("and hangs up").isEqualTo(Finding.CLEAN);
        assertThat(says("stream: Win.Test.EICAR_HDB-1 FOUND\0")).isEqualTo(Finding.infected("Win.Test.EICAR_HDB-1"));
        assertThat(says("stream: one\nline FOUND\0")).matches(BrokenLineTest::isBroken);
        assertThat(says("stream: <b>" + "x".repeat(200) + " FOUND\0").what()).startsWith("?b?x").hasSize(100);
        assertThat(says("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0"))
                .isEqualTo(Finding.unscannable("Heuristics.Limits.Exceeded.MaxFileSize"));
        assertThat(says("stream: Can't allocate memory ERROR\0"))
                .isEqualTo(Finding.unscannable("clamd could not look into it"));
    }

    @Test
    void aFileThatBreaksOffIsNotClean() {
        Content brokenOff = out -> {
            out.write("hello".getBytes(US_ASCII));
            throw new IOException("erased meanwhile");
        };
        assertThat(meet(brokenOff, line -> line.getInputStream().readAllBytes())).matches(BrokenLineTest::isBroken);
        assertThat(ClamdServer.get().line().scan(brokenOff)).as("nor does a real one wait for more")
                .matches(BrokenLineTest::isBroken);
    }

    private static boolean isBroken(Finding finding) {
        return finding.result() == Result.BROKEN;
    }

    private static Finding says(String answer) {
        return meet(SMALL, line -> {
            line.getInputStream().readNBytes(WHOLE);
            line.getOutputStream().write(answer.getBytes(US_ASCII));
        });
    }

    /** Shows the file to somebody who does this with the line, and then hangs up. */
    private static Finding meet(Content content, Deed deed) {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> {
                try (var line = door.accept()) {
                    deed.on(line);
                } catch (IOException hungUp) {
                    // it has had enough
                }
            });
            return new Clamd("127.0.0.1", door.getLocalPort(), Duration.ofSeconds(1)).scan(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Deed {
        void on(Socket line) throws IOException;
    }
}
