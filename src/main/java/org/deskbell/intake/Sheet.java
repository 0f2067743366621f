package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.Response;

import org.deskbell.form.Form;
import org.deskbell.site.Zip;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A form's page, printed but for its stamp, with the headers that are its own. */
final class Sheet {

    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");

    private final Form form;
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final Zip.Gap text;

    private Sheet(Form form, Zip.Gap text) {
        this.form = form;
        this.text = text;
    }

    /** @param specimen the stamp that this page was made with */
    static Sheet of(Form form, Response page, String specimen) {
        var text = (String) page.getEntity();
        int gap = text.indexOf(specimen);
        var sheet = new Sheet(form, new Zip.Gap(text.substring(0, gap).getBytes(UTF_8), specimen.length(),
                text.substring(gap + specimen.length()).getBytes(UTF_8)));
        page.getStringHeaders()
                .forEach((name, values) -> values.forEach(value -> sheet.headers.add(HttpHeaders.createOptimized(name),
                        HttpHeaders.createOptimized(value))));
        return sheet;
    }

    /** Which it is a page of. */
    Form form() {
        return form;
    }

    /** How much memory it takes, about. */
    int weight() {
        return text.weight();
    }

    /** Gives it to whoever asked for it. */
    void hand(RoutingContext context, String stamp) {
        var response = context.response();
        response.headers().setAll(headers);
        if (Zip.isWelcome(context.request())) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, GZIP).end(Buffer.buffer(zipped(stamp)));
        } else {
            response.end(Buffer.buffer(text.filled(stamp.getBytes(US_ASCII))));
        }
    }

    byte[] zipped(String stamp) {
        return text.zipped(stamp.getBytes(US_ASCII));
    }
}
