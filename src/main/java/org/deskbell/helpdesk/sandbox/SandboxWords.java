package org.deskbell.helpdesk.sandbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on the sandbox's own page. */
@MessageBundle("sandbox")
public interface SandboxWords {

    @Message("Sandbox")
    String title();

    @Message("""
            The pretend help desk answers here. Tickets are made up, and no message reaches anybody. Choose how it behaves, then \
            send the form and watch what visitors see.""")
    String lead();

    @Message("How the help desk behaves")
    String legend();

    @Message("Behave like this")
    String submit();

    @Message("Open the form")
    String form();

    @Message("Last tickets received")
    String received();

    @Message("None yet.")
    String none();

    @Message("Ticket {id}")
    String ticket(String id);

    @Message("""
            {#when manners}\
            {#is FINE}It is fine\
            {#is SLOW}It answers after 5 seconds\
            {#is ANSWER_LOST}It makes the ticket, and its answer gets lost\
            {#is CUT_OFF}It hangs up before reading\
            {#is SILENT}It never answers\
            {#is WRONG_CREDENTIALS}It does not know the account\
            {#is REFUSED}It finds fault with a field\
            {#is ERROR}It reports an error without saying why\
            {#is BUSY}It is too busy (429)\
            {#is BROKEN}It breaks down (500)\
            {#is GARBAGE}It answers with a web page\
            {/when}""")
    String name(Manners manners);

    @Message("""
            {#when manners}\
            {#is FINE}Visitors get a ticket number at once.\
            {#is SLOW}Visitors wait a little longer, then get their ticket number.\
            {#is ANSWER_LOST}Visitors read that their request is safe. There is a ticket, but nobody here knows its number.\
            {#is CUT_OFF}Visitors read that their request is safe. Nobody here knows whether there is a ticket; there is none.\
            {#is SILENT}Visitors read that their request is safe, after as long as the form is ready to wait.\
            {#is WRONG_CREDENTIALS}Visitors read that their request is safe. It waits until somebody mends the settings.\
            {#is REFUSED}Visitors read that their request is safe. A person has to look at it; sending it again would not help.\
            {#is ERROR}Visitors read that their request is safe. It is sent again a few times, then a person has to look at it.\
            {#is BUSY}Visitors read that their request is safe. It is sent again after half a minute.\
            {#is BROKEN}Visitors read that their request is safe. Nobody here knows whether there is a ticket.\
            {#is GARBAGE}Visitors read that their request is safe. Nobody here knows whether there is a ticket.\
            {/when}""")
    String effect(Manners manners);
}
