package org.deskbell.console;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.outbox.Casework;
import org.deskbell.outbox.Records;
import org.deskbell.outbox.Reference;
import org.deskbell.outbox.Upshot;

/** What an operator does with several submissions at once: the same act on each, as it was seen in the list. */
@Path("/console/together")
@Guarded
class Together {

    static final int MOST = 100;

    private static final Pattern PICK = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4})\\.([0-9]{1,9})");
    private static final Pattern DONE = Pattern.compile("(done|erased)\\.([0-9]{1,9})\\.([0-9]{1,9})");

    private final Casework casework;
    private final Records records;

    Together(Casework casework, Records records) {
        this.casework = casework;
        this.records = records;
    }

    /**
     * Sends, closes or erases them.
     *
     * @param picks reference and attempts of each, with a dot between
     * @param act {@code send}, {@code close} or {@code erase}
     */
    @POST
    public Response act(@FormParam("pick") List<String> picks, @FormParam("do") String act, @FormParam("reason") String reason,
            @FormParam("list") String list, @Context SecurityContext who) {
        var address = ListViews.address(Back.inquiry(list));
        var wanted = new LinkedHashSet<>(picks == null ? List.<String>of() : picks);
        wanted.remove("");
        if (wanted.isEmpty() || wanted.size() > MOST) {
            return Back.to(address + "&said=none");
        }
        int done = 0;
        for (var pick : wanted) {
            var upshot = act(pick, String.valueOf(act), reason, Frames.name(who));
            if (upshot == Upshot.UNFIT) {
                return Back.to(address + "&said=no-reason");
            }
            done += upshot == Upshot.DONE ? 1 : 0;
        }
        return Back.to(address + "&said=done." + done + "." + (wanted.size() - done));
    }

    private Upshot act(String pick, String act, String reason, String who) {
        var parts = PICK.matcher(pick);
        if (!parts.matches()) {
            return Upshot.NO_SUCH;
        }
        var reference = new Reference(parts.group(1));
        int attempts = Integer.parseInt(parts.group(2));
        return switch (act) {
            case "send" -> casework.send(reference, attempts, who);
            case "close" -> casework.close(reference, attempts, reason, who);
            case "erase" -> records.erase(reference, attempts, reason, who);
            default -> Upshot.NO_SUCH;
        };
    }

    /** What came of an act on several, from the address that it led to; null for any nonsense. */
    static Note note(String said, ListWords words) {
        if ("none".equals(said)) {
            return new Note("no", "alert", null, words.saidNone(MOST));
        }
        if ("no-reason".equals(said)) {
            return new Note("no", "alert", null, words.saidNoReason(Casework.LONGEST_REASON));
        }
        var done = DONE.matcher(said == null ? "" : said);
        if (!done.matches()) {
            return null;
        }
        int number = Integer.parseInt(done.group(2));
        int missed = Integer.parseInt(done.group(3));
        if (done.group(1).equals("erased")) {
            return new Note("ok", "check", null, words.erased(number));
        }
        return missed == 0
                ? new Note("ok", "check", null, words.done(number))
                : new Note("wait", "alert", null, words.doneWithSome(number, missed));
    }
}
