package org.deskbell.helpdesk.proprofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

import org.deskbell.helpdesk.NewTicket;
import org.deskbell.helpdesk.Rendering;
import org.junit.jupiter.api.Test;

/** A desk that takes descriptions for HTML gets HTML that says the same; everything else stays as it is. */
class RenderingTest {

    private static final Account ACCOUNT = new Account(URI.create("https://desk.example"), "desk@example.com", "not-a-token");

    @Test
    void asItStands() {
        assertThat(description(Rendering.TEXT, "a < b & \"c\"\n</p>")).isEqualTo("a < b & \"c\"\n</p>");
        assertThat(description(Rendering.TEXT, null)).isNull();
    }

    @Test
    void asHtmlThatRunsNothing() {
        assertThat(description(Rendering.HTML, "<script>alert('x')</script>\n\n&amp; \"you\"")).isEqualTo(
                "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<br>\n<br>\n&amp;amp; &quot;you&quot;");
        assertThat(description(Rendering.HTML, null)).isNull();
    }

    @Test
    void theSubjectIsNoHtml() {
        var wire = CreateTicket.of(ticket("x"), ACCOUNT, Rendering.HTML);
        assertThat(wire.subject()).isEqualTo("a < b");
    }

    private static String description(Rendering rendering, String text) {
        return CreateTicket.of(ticket(text), ACCOUNT, rendering).description();
    }

    private static NewTicket ticket(String description) {
        return new NewTicket(null, "a@example.com", null, "a < b", description, null, null, null, List.of());
    }
}
