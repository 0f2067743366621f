package org.deskbell.helpdesk.proprofs;

import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;

/** What it means that no answer came: only what happens before there is a connection proves that no ticket was made. */
class TransportTable {

    /** More would be a circle. */
    private static final int DEEPEST = 20;

    static Outcome judge(Throwable failure, boolean mayHaveLeft) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(DEEPEST).toList();
        if (has(causes, InterruptedException.class)) {
            // The client swallowed the wish to stop; whoever asked for it still wants it. The exchange goes on without us.
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("stopped while waiting for the help desk's answer", true);
        }
        if (mayHaveLeft) {
            return new Outcome.Unknown("the connection to the help desk broke before its answer", true);
        }
        return has(causes, CertificateException.class)
                ? new Outcome.Unavailable("the help desk's certificate is not to be trusted", null, Cause.UNTRUSTED, null)
                : new Outcome.Unavailable(reason(causes), null, Cause.UNREACHABLE, null);
    }

    private static String reason(List<Throwable> causes) {
        if (has(causes, SSLHandshakeException.class)) {
            return "the help desk could not be spoken to in private";
        }
        if (has(causes, UnknownHostException.class)) {
            return "nobody knows the help desk's host name";
        }
        if (has(causes, TimeoutException.class)) {
            return "the help desk took too long to connect";
        }
        return "the help desk takes no connection";
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }
}
