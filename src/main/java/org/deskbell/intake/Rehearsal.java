package org.deskbell.intake;

import java.util.List;

import org.deskbell.form.Form;

/** A visit to a form's preview, which is never in a frame. */
final class Rehearsal extends Visit {

    Rehearsal(Visit request) {
        lang = request.lang;
        acceptLanguage = request.acceptLanguage;
        hxRequest = request.hxRequest;
        fetchSite = request.fetchSite;
        host = request.host;
        referer = request.referer;
        address = request.address;
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
