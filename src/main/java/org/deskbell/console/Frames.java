package org.deskbell.console;

import java.util.Locale;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.SecurityContext;

import org.deskbell.console.Frame.Place;
import org.deskbell.outbox.Deskwork;
import org.deskbell.site.Assets;
import org.deskbell.site.Site;

import io.quarkus.qute.i18n.MessageBundles;

/** Makes what stands around every page of the console. */
@Singleton
class Frames {

    private final ConsoleWords words = MessageBundles.get(ConsoleWords.class);
    private final Deskwork deskwork;
    private final Site site;
    private final Assets assets;

    Frames(Deskwork deskwork, Site site, Assets assets) {
        this.deskwork = deskwork;
        this.site = site;
        this.assets = assets;
    }

    /** @param said null if nothing was done before */
    Frame of(String title, Place place, SecurityContext who, Times times, Note said) {
        boolean mayAct = who.isUserInRole(Role.OPERATOR.key());
        return new Frame(site.chrome(words.pageTitle(title), Locale.ENGLISH).styled(assets.consoleStyle()),
                mayAct ? words.operator(name(who)) : words.viewer(name(who)), mayAct, place,
                SecurityContext.FORM_AUTH.equals(who.getAuthenticationScheme()),
                Health.of(deskwork.health(), deskwork.pause().orElse(null), times), said);
    }

    /** As acts are written down. */
    static String name(SecurityContext who) {
        return who.getUserPrincipal().getName();
    }
}
