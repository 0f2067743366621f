package org.deskbell.site;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Who does not get as far as a page is answered here, with our own error page and all its headers. */
@Singleton
@Unremovable
class Door {

    private static final int BAD_REQUEST = 400;

    private final Duration deadline;
    private final ErrorPage errors;

    /** @param deadline {@code DESKBELL_REQUEST_DEADLINE}: a request that is not here in full by then is cut */
    Door(@ConfigProperty(name = "deskbell.request-deadline", defaultValue = "30s") Duration deadline, ErrorPage errors) {
        if (deadline.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new ConfigurationException(
                    "DESKBELL_REQUEST_DEADLINE is " + deadline.toMillis() + " ms; give it one second at "
                            + "least, or nobody with a phone gets through.");
        }
        this.deadline = deadline;
        this.errors = errors;
    }

    Doorstep doorstep() {
        return new Doorstep(deadline, this::refuse);
    }

    void register(@Observes Router router) {
        // an address that cannot be decoded ends in the first, one that is no path in the second
        router.errorHandler(BAD_REQUEST, context -> answer(context.request(), BAD_REQUEST));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::refuse);
    }

    private void refuse(RoutingContext context) {
        if (context.failure() == null && context.statusCode() >= BAD_REQUEST && !context.response().headWritten()) {
            answer(context.request(), context.statusCode());
        } else {
            context.next();
        }
    }

    /** What the server could not even read. */
    private void refuse(HttpServerRequest request) {
        var reason = request.decoderResult().cause();
        answer(request, reason instanceof TooLongHttpLineException
                ? 414
                : reason instanceof TooLongHttpHeaderException ? 431 : BAD_REQUEST);
    }

    private void answer(HttpServerRequest request, int status) {
        boolean link = HttpMethod.GET.equals(request.method()) && status < 500;
        Function<Words, String> heading = link ? Words::noPage : Words::unreadable;
        Function<Words, String> text = link ? Words::noFormHow : Words::unreadableHow;
        var said = errors.say(status, link ? "search" : "alert", heading, text, null,
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), request.getHeader(HttpHeaders.ACCEPT));
        var response = request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, said.mediaType());
        SecurityHeaders.complete(response.headers());
        response.end(said.body());
    }
}
