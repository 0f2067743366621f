package org.deskbell.trace;

import java.util.regex.Pattern;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

/** Where a proxy's own trace stands, as W3C's {@code traceparent} says it. It is pointed to and no more: ids and share stay ours. */
final class Caller {

    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");

    private Caller() {}

    /** @return null if nobody said anything, or nothing that can be read */
    static SpanContext read(String traceparent) {
        var parts = PARENT.matcher(traceparent == null ? "" : traceparent);
        if (!parts.matches()) {
            return null;
        }
        var caller = SpanContext.createFromRemoteParent(parts.group(1), parts.group(2), TraceFlags.getDefault(),
                TraceState.getDefault());
        return caller.isValid() ? caller : null;
    }
}
