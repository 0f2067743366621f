package org.deskbell.helpdesk.proprofs;

import java.time.Instant;

import org.deskbell.helpdesk.Outcome;
import org.deskbell.helpdesk.Outcome.Unavailable.Cause;

/**
 * What an answer means, row by row; the first row that fits decides. The body comes before the status: the documentation does not
 * say which status an error has, and a proxy may put any on a ticket that was made.
 */
class AnswerTable {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_WORDS = 1000;

    /** @param now against which a {@code Retry-After} date is counted */
    static Outcome judge(Answer answer, Instant now) {
        AnswerBody body = AnswerBody.read(answer.body());
        int status = answer.status();
        if (body.saysSuccess()) {
            return ticket(body.ticketId());
        }
        if (status == 401 || body.saysNotAuthenticated()) {
            return new Outcome.Misconfigured("the help desk does not accept the account e-mail and token" + http(status));
        }
        if (status == 429 || status == 503) {
            return new Outcome.Unavailable("the help desk is busy" + http(status), RetryAfter.read(answer.retryAfter(), now));
        }
        if (status == 400 || status == 422 || body.namesAField()) {
            return new Outcome.Refused("the help desk does not take what a field says" + http(status), words(body));
        }
        if (body.saysError()) {
            return new Outcome.Unavailable("the help desk reports an error" + http(status), null, Cause.UNEXPLAINED,
                    words(body));
        }
        return byStatus(status);
    }

    private static Outcome ticket(String id) {
        if (id == null || id.isBlank()) {
            return new Outcome.Unknown("the help desk reports success without a ticket id", false);
        }
        if (id.length() > LONGEST_ID || id.codePoints().anyMatch(AnswerTable::isInvisible)) {
            return new Outcome.Unknown("the help desk reports success with a ticket id that cannot be one", false);
        }
        return new Outcome.Created(id);
    }

    private static Outcome byStatus(int status) {
        if (status == 404 || status == 405 || status == 415 || status >= 300 && status < 400) {
            return new Outcome.Misconfigured("there is no help desk at this address" + http(status));
        }
        if (status == 403) {
            return new Outcome.Unavailable("the help desk turned the request away" + http(status), null, Cause.FORBIDDEN, null);
        }
        if (status >= 400 && status < 500 && status != 408) {
            return new Outcome.Refused("the help desk does not take the ticket" + http(status), null);
        }
        return new Outcome.Unknown("the help desk's answer does not say whether there is a ticket" + http(status), true);
    }

    private static boolean isInvisible(int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL :
            case Character.FORMAT :
            case Character.SURROGATE :
            case Character.LINE_SEPARATOR :
            case Character.PARAGRAPH_SEPARATOR :
                return true;
            default :
                return false;
        }
    }

    private static String words(AnswerBody body) {
        String words = body.description();
        return words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    private static String http(int status) {
        return " (HTTP " + status + ")";
    }
}
