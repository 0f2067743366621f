package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import jakarta.ws.rs.ProcessingException;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Unavailable;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;
import org.deskbell.helpdesk.Outcome.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.vertx.core.http.StreamResetException;

/** What is certain, and what is not, when no answer came. */
class TransportTableTest {

    @ParameterizedTest
    @MethodSource("failures")
    void nothingLeftWithoutAConnection(Throwable failure) {
        assertThat(((Unavailable) judge(failure, false)).cause()).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void aCertificateIsAReasonToLook() {
        Throwable failure = new SSLHandshakeException("CANARY").initCause(new CertificateExpiredException("CANARY"));
        assertThat(((Unavailable) judge(failure, false)).cause()).isEqualTo(Cause.UNTRUSTED);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void withOneItMayHaveArrived(Throwable failure) {
        assertThat(((Unknown) judge(failure, true)).resendable()).isTrue();
    }

    static Stream<Throwable> failures() {
        return Stream.of(new ConnectException("CANARY"), new UnknownHostException("CANARY"), new TimeoutException("CANARY"),
                new SSLHandshakeException("CANARY"), new SocketException("Connection reset"), new EOFException("CANARY"),
                new IOException("CANARY"), new StreamResetException(0), new IllegalStateException("CANARY"));
    }

    @Test
    void anInterruptionIsPassedOn() {
        assertThat(judge(new InterruptedException("CANARY"), false)).as("it goes on without us").isInstanceOf(Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Outcome judge(Throwable failure, boolean mayHaveLeft) {
        Outcome outcome = TransportTable.judge(new ProcessingException("CANARY", failure), mayHaveLeft);
        assertThat(outcome).asString().doesNotContain("CANARY");
        return outcome;
    }
}
