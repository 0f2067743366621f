package org.deskbell.trace;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Tells ways as OpenTelemetry's spans. Nobody waits for the collector: spans stand in a queue that holds a few thousand, and what finds
 * it full is dropped. The only class that knows OpenTelemetry's, with those that only it makes, so that none is loaded while it is off.
 */
class ToldTraces implements Traces, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ToldTraces.class);
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** How long a stop waits for the last of them. */
    private static final int FAREWELL_SECONDS = 3;
    /** The key of the id in a line of the log. */
    private static final String ID = "traceId";

    private final Ids ids;
    private final InstantSource clock;
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /**
     * @param name what the traces are told as
     * @param pause between two messages to the collector
     */
    ToldTraces(Collector collector, String name, Duration pause, Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.url().toString())
                .setHeaders(collector::headers)
                .setTimeout(DEADLINE)
                .setConnectTimeout(CONNECT)
                .build();
        this.provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                // by the trace's id alone, so that every replica decides alike, and a visitor's word counts for nothing
                .setSampler(Sampler.traceIdRatioBased(collector.share()))
                .setResource(Resource.getDefault().toBuilder().put("service.name", name).build())
                .addSpanProcessor(BatchSpanProcessor.builder(new Complaint(exporter)).setScheduleDelay(pause).build())
                .build();
        this.tracer = provider.get("org.deskbell");
    }

    @Override
    public Step post(Supplier<String> caller) {
        var parent = caller.get();
        return new Sketch("post", now(), way -> tell(way, SpanKind.SERVER, Caller.read(parent)));
    }

    @Override
    public Step attempt(String submission) {
        MDC.put(ID, ids.of(submission).getTraceId());
        var attempt = new Sketch("attempt", now(), way -> {
            MDC.remove(ID);
            tell(way, SpanKind.INTERNAL, null);
        });
        attempt.belongTo(submission, false);
        return attempt;
    }

    @Override
    public void close() {
        provider.shutdown().join(FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    private Sketch.Clock now() {
        return new Sketch.Clock(clock.instant(), System.nanoTime());
    }

    /** Whatever goes wrong here is no business of a visitor or a courier. */
    private void tell(Sketch way, SpanKind kind, SpanContext caller) {
        try {
            var builder = outermost(way).setSpanKind(kind);
            span(way, caller == null ? builder : builder.addLink(caller));
        } catch (RuntimeException e) {
            LOG.error("A trace could not be told", e);
        } finally {
            ids.forget();
        }
    }

    private SpanBuilder outermost(Sketch way) {
        var builder = tracer.spanBuilder(way.name()).setNoParent();
        if (way.submission() != null) {
            var post = ids.of(way.submission());
            if (way.isFirst()) {
                ids.choose(post);
            } else {
                builder.setParent(Context.root().with(Span.wrap(post)));
            }
        }
        return builder;
    }

    private void span(Sketch step, SpanBuilder builder) {
        var span = builder.setStartTimestamp(step.began()).startSpan();
        ids.forget();
        step.notes().forEach((note, value) -> {
            if (value instanceof Long number) {
                span.setAttribute(note.key(), number);
            } else {
                span.setAttribute(note.key(), (String) value);
            }
        });
        if (step.isFailed()) {
            span.setStatus(StatusCode.ERROR);
        }
        for (var inner : step.inner()) {
            span(inner, tracer.spanBuilder(inner.name()).setParent(Context.root().with(span)));
        }
        span.end(step.ended());
    }
}
