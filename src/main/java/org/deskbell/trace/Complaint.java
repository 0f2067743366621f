package org.deskbell.trace;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

import io.opentelemetry.exporter.internal.FailedExportException.HttpExportException;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Passes spans on to the collector, and says once that they do not get there, and once that they do again. */
class Complaint implements SpanExporter {

    private static final Logger LOG = Logger.getLogger(Complaint.class);

    private final SpanExporter exporter;
    private final AtomicBoolean complained = new AtomicBoolean();

    Complaint(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        var result = exporter.export(spans);
        return result.whenComplete(() -> heard(result));
    }

    private void heard(CompletableResultCode result) {
        if (result.isSuccess()) {
            if (complained.compareAndSet(true, false)) {
                LOG.info("Traces get to DESKBELL_TRACES_URL again");
            }
        } else if (complained.compareAndSet(false, true)) {
            LOG.warnf(
                    "Traces do not get to DESKBELL_TRACES_URL (%s); they are dropped until they do, and nothing waits for them",
                    why(result.getFailureThrowable()));
        }
    }

    /** A status or the kind of fault: what the collector itself says is not for our log. */
    private static String why(Throwable failure) {
        if (failure instanceof HttpExportException answered && answered.failedWithResponse()) {
            return "HTTP " + answered.getResponse().statusCode();
        }
        return failure == null || failure.getCause() == null ? "no answer" : failure.getCause().getClass().getSimpleName();
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
