package org.deskbell.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.deskbell.form.Context;
import org.deskbell.form.Form;
import org.deskbell.form.Trail;

/** How a visitor's trail gets onto the page, back with the answers, and along to the page in another language. */
final class Trails {

    private static final String PAGE = "_page";
    private static final String REFERRER = "_referrer";
    private static final String UTM = "_utm";

    private Trails() {}

    /** Of somebody who opens the page: in a frame what led here is the page around it. */
    static Trail arriving(Form form, Visit visit) {
        var from = visit.cameFrom();
        return visit.isEmbedded()
                ? Trail.of(form, from, null, campaign(visit))
                : Trail.of(form, null, first(visit.parameters(), REFERRER, from), campaign(visit));
    }

    /** Of somebody who posts it. */
    static Trail brought(Form form, Map<String, List<String>> posted) {
        return Trail.of(form, first(posted, PAGE, null), first(posted, REFERRER, null),
                Parameters.read(first(posted, UTM, "")));
    }

    /** What the page carries out of sight, by name: only what the form wants to know, and that even where nobody knows it yet. */
    static Map<String, String> carried(Form form, Trail trail) {
        var carried = new LinkedHashMap<String, String>();
        if (form.tells(Context.PAGE)) {
            carried.put(PAGE, trail.page());
        }
        if (form.tells(Context.REFERRER)) {
            carried.put(REFERRER, trail.referrer());
        }
        if (form.tells(Context.UTM)) {
            carried.put(UTM, Parameters.of(trail.utm()).written());
        }
        return carried;
    }

    /** What the address of the page in another language says of it, by name; pages in a frame lead to none. */
    static Map<String, String> onward(Trail trail) {
        var onward = new LinkedHashMap<>(trail.utm());
        // a path can hold an email address, and that is not to be passed on in an address of ours
        if (!trail.referrer().isEmpty() && !trail.referrer().matches("(?i).*(@|%40).*")) {
            onward.put(REFERRER, trail.referrer());
        }
        return onward;
    }

    private static Map<String, String> campaign(Visit visit) {
        var campaign = new LinkedHashMap<String, String>();
        Trail.UTM.forEach(name -> campaign.put(name, first(visit.parameters(), name, null)));
        return campaign;
    }

    private static String first(Map<String, List<String>> values, String name, String otherwise) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse(otherwise);
    }
}
