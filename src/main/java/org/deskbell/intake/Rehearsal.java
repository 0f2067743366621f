package org.deskbell.intake;

import java.util.List;

import org.deskbell.form.Form;

/** A visit to a form's preview, which is never in a frame. */
final class Rehearsal extends Visit {

    private final String text;

    /** @param text that the form has for this visit only; null: the form as visitors see it */
    Rehearsal(Visit request, String text) {
        this.text = text;
        lang = request.lang;
        acceptLanguage = request.acceptLanguage;
        hxRequest = request.hxRequest;
        fetchSite = request.fetchSite;
        host = request.host;
        referer = request.referer;
        address = request.address;
    }

    String text() {
        return text;
    }

    @Override
    boolean isOfAPassingForm() {
        return text != null;
    }

    @Override
    String address(Form form) {
        return "/preview/" + form.id();
    }

    @Override
    List<String> framers(Form form) {
        return List.of();
    }
}
