package org.deskbell.intake;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.deskbell.form.Form;
import org.deskbell.form.Forms;
import org.deskbell.intake.Letter.State;
import org.deskbell.intake.multipart.MultipartReader;
import org.deskbell.intake.upload.Uploads;
import org.deskbell.shield.Places;
import org.deskbell.site.Proxies;
import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes what is posted to forms off the wire before anybody looks at it, so that no thread waits for a slow line. All that is in it
 * weighs no more than an eighth of the memory. Files go on to the outbox while they arrive, as fast as that writes.
 */
@Singleton
class Letterbox {

    private static final Logger LOG = Logger.getLogger(Letterbox.class);
    private static final String LETTER = Letter.class.getName();
    private static final Pattern FORM = Pattern.compile("/(f|preview)/([^/]*)(/.*)?");
    /** After an answer to somebody who is still sending: as long for it to get there. In milliseconds. */
    private static final long LAST_WORDS = 5000;

    /** Whoever is still sending does not listen, so the rest of what is too large is thrown away first; but not for ever. */
    private static final long MOST_THROWN_AWAY = 32 * 1024 * 1024;

    private final Forms forms;
    private final Uploads uploads;
    private final Places places;
    private final Proxies proxies;
    private final AtomicLong held = new AtomicLong();
    private final long room;

    Letterbox(Forms forms, Uploads uploads, Places places, Proxies proxies) {
        this.forms = forms;
        this.uploads = uploads;
        this.places = places;
        this.proxies = proxies;
        this.room = Runtime.getRuntime().maxMemory() / 8;
    }

    /** What came with this post. */
    static PostedForm posted(RoutingContext context, String contentType) {
        return context.get(LETTER) instanceof Bundle bundle
                ? bundle.posted()
                : PostedForm.of((Letter) context.get(LETTER), contentType);
    }

    /** Filters come before the start: whoever made the forms and the outbox now would ask a database that nobody has opened. */
    static void register(@Observes Filters filters, Provider<Letterbox> letterbox) {
        filters.register(context -> letterbox.get().take(context), 380);
    }

    private void take(RoutingContext context) {
        var request = context.request();
        var address = FORM.matcher(request.path());
        if (!request.method().equals(HttpMethod.POST) || !address.matches()) {
            context.next();
            return;
        }
        MultipartReader.boundary(request.getHeader("Content-Type"))
                .ifPresentOrElse(boundary -> takeApart(context, bundle(request, boundary, address)), () -> collect(context));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
    }

    private void collect(RoutingContext context) {
        var request = context.request();
        var letter = new Letter();
        context.put(LETTER, letter);
        context.addEndHandler(answered -> hold(letter, letter::discard));
        whenGone(request, () -> {});
        request.handler(piece -> {
            hold(letter, () -> letter.add(piece, held.get() + piece.length() <= room));
            if (letter.state() == State.NO_ROOM || letter.length() > MOST_THROWN_AWAY) {
                deliver(context);
            }
        });
        request.endHandler(end -> context.next());
    }

    private Bundle bundle(HttpServerRequest request, String boundary, Matcher address) {
        var origin = new Uploads.Origin(address.group(2), places.hash(proxies.client(request).orElse(null)), length(request),
                address.group(1).equals("preview"));
        return new Bundle(boundary, text -> find(origin, text), uploads, origin);
    }

    private static long length(HttpServerRequest request) {
        var said = request.getHeader("Content-Length");
        return said != null && said.matches("[0-9]{1,18}") ? Long.parseLong(said) : Long.MAX_VALUE;
    }

    /** A preview may bring a form that nobody has published. */
    private Optional<Form> find(Uploads.Origin origin, String text) {
        return origin.rehearsed() && text != null
                ? Optional.ofNullable(forms.check(origin.form(), text.replace("\r\n", "\n")).form())
                : forms.find(origin.form());
    }

    /** What is read waits for what was read before to be written; meanwhile the line is not read. */
    private void takeApart(RoutingContext context, Bundle bundle) {
        var request = context.request();
        var vertx = context.vertx();
        var weight = new AtomicLong();
        context.put(LETTER, bundle);
        context.addEndHandler(answered -> held.addAndGet(-weight.getAndSet(0)));
        whenGone(request, () -> vertx.executeBlocking(() -> {
            bundle.abandon();
            return null;
        }, false));
        request.handler(piece -> {
            request.pause();
            long more = bundle.weight() - weight.get();
            weight.addAndGet(more);
            boolean fits = held.addAndGet(more) <= room;
            vertx.executeBlocking(() -> {
                if (fits) {
                    bundle.read(piece.getBytes());
                } else {
                    bundle.turnAway();
                }
                return !fits || bundle.isEndless();
            }, false).onSuccess(enough -> {
                if (enough) {
                    deliver(context);
                    context.addEndHandler(answered -> vertx.setTimer(LAST_WORDS, late -> request.connection().close()));
                }
                request.resume();
            }).onFailure(context::fail);
        });
        request.endHandler(end -> vertx.executeBlocking(() -> {
            bundle.end();
            return null;
        }, false).onSuccess(done -> context.next()).onFailure(context::fail));
    }

    private static void whenGone(HttpServerRequest request, Runnable then) {
        request.exceptionHandler(gone -> {
            LOG.debugf("A visitor went away while sending: %s", gone.getMessage());
            request.exceptionHandler(null); // it is said twice, and everyday life
            then.run();
        });
    }

    /** Once, although more may come, which nobody reads. */
    private static void deliver(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.handler((Buffer ignored) -> {});
        request.endHandler(null);
        context.next();
    }

    private void hold(Letter letter, Runnable change) {
        long before = letter.kept();
        change.run();
        held.addAndGet(letter.kept() - before);
    }
}
