package org.deskbell.intake;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

import org.deskbell.outbox.Line;
import org.deskbell.site.Chrome;
import org.deskbell.site.Languages;

import io.quarkus.qute.TemplateData;

/**
 * The receipt as its template prints it.
 *
 * @param fragment whether only the changing part is sent, to htmx
 * @param ticket the ticket id as the help desk gave it; null until there is one
 * @param next what happens next, as the form says it
 * @param reply when an answer is promised at the latest; null where none is
 * @param poll where to ask for news, with what the page has already seen; null when there is nothing more to wait for here
 * @param pace how often to ask: {@code 3s}
 * @param copy what was sent; empty when it may not be shown (any more)
 * @param done where the page around this one goes on to; null where nowhere, and where there is none around
 * @param arrival whether the visitor has just sent it and is waiting to hear
 */
record ReceiptView(
        Chrome chrome,
        boolean fragment,
        String ticket,
        String reference,
        Moment accepted,
        List<String> next,
        Moment reply,
        String address,
        String poll,
        String pace,
        List<Line> copy,
        String another,
        String done,
        boolean arrival) {

    /**
     * A time for people.
     *
     * @param iso ISO 8601, UTC, from which the browser makes its own
     * @param text for browsers that run no script: names its zone
     */
    @TemplateData
    record Moment(String iso, String text) {

        static Moment of(ZonedDateTime time, Locale language) {
            var zone = time.getZone() == ZoneOffset.UTC ? "UTC" : time.getZone().getDisplayName(TextStyle.FULL, language);
            return new Moment(time.toInstant().toString(),
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .localizedBy(Languages.inFigures(language))
                            .format(time) + " " + zone);
        }
    }

    /** What the copy button copies. */
    public String number() {
        return ticket == null ? reference : ticket;
    }
}
