package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that writes snippets for other sites, which operators read. */
@MessageBundle("embed")
public interface EmbedWords {

    @Message("Put a form into another page")
    String title();

    @Message("Choose how it should look, see it live below, and copy what your site needs.")
    String intro();

    @Message("Form")
    String form();

    @Message("Way in")
    String way();

    @Message("{#switch key}{#case 'inline'}In the page’s flow{#case 'launcher'}A floating button{#case 'drawer'}A link that opens a drawer{#case 'dialog'}A link that opens a dialog{#case 'frame'}A plain frame, without script{#case}A link{/switch}")
    String wayIn(String key);

    @Message("Look")
    String theme();

    @Message("Language")
    String language();

    @Message("As the page")
    String asThePage();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("Show it")
    String show();

    @Message("Where the form should stand")
    String snippet();

    @Message("Once in the page")
    String script();

    @Message("In its style sheet, so that nothing moves while the form loads: about as high as the form will be")
    String place();

    @Message("Or held to this very version, also after updates")
    String pinned();

    @Message("What the page’s Content-Security-Policy must allow, if it has one")
    String policy();

    @Message("In the form’s file")
    String file();

    @Message("These sites may show the form:")
    String listed();

    @Message("No site may show this form yet. Add yours:")
    String nobody();

    @Message("Any site may link to a form.")
    String anybody();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Live, on a page that is not yours")
    String live();

    @Message("Lighthouse Lamps")
    String hostTitle();

    @Message("A page as a company might have it. Nothing on it is real but the form: what is sent from here arrives.")
    String hostText();

    @Message("© Lighthouse Lamps")
    String hostFoot();
}
