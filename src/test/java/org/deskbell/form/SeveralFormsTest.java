package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms that stand side by side share nothing: each has what its own file says, and what that does not say it does not have. */
class SeveralFormsTest {

    @TempDir
    Path dir;

    @Test
    void eachKeepsItsOwn() throws IOException {
        write("a.yml", """
                organisation: { name: A, logo: a.svg, home: "https://a.example" }
                languages: [en, de]
                status: live
                privacy: { link: "https://a.example/privacy" }
                fallback: { email: a@a.example }
                confirmation: { next: [ A writes. ], reply: { within: 4h, zone: UTC, open: { mon: "9:00-17:00" } } }
                helpdesk: { inbox: IB-A, staff: ST-A, priority: high }
                embed: { origins: ["https://a.example"] }
                theme: { brand: "#93401f", dark: "#f0a27f", radius: 12px }
                """);
        write("b.yml", """
                organisation: { name: B, logo: b.svg }
                status: draft
                fallback: { phone: "+49 30 901820" }
                confirmation: { next: [ B calls., B waits. ] }
                helpdesk: { inbox: IB-B, priority: low }
                embed: { origins: ["https://b.example", "https://www.b.example"] }
                theme: { brand: "#0b6e4f", radius: 0 }
                """);
        write("c.yml", "organisation: { name: C }\nstatus: closed\nclosed: { reason: C is full. }\n");
        Files.writeString(dir.resolve("a.svg"), "<svg>a</svg>");
        Files.writeString(dir.resolve("b.svg"), "<svg>b</svg>");

        Forms forms = Forms.read(dir);
        Form a = forms.find("a").orElseThrow();
        Form b = forms.find("b").orElseThrow();
        Form c = forms.find("c").orElseThrow();

        assertThat(List.of(a, b, c)).extracting(Form::status).containsExactly(Status.LIVE, Status.DRAFT, Status.CLOSED);
        assertThat(forms.live()).containsExactly(a);
        assertThat(List.of(a, b, c)).extracting(form -> form.ticketing().inbox()).containsExactly("IB-A", "IB-B", null);
        assertThat(List.of(a, b, c)).extracting(form -> form.ticketing().staff()).containsExactly("ST-A", null, null);
        assertThat(List.of(a, b, c)).extracting(form -> form.ticketing().priority()).containsExactly("high", "low", null);
        assertThat(List.of(a, b, c)).extracting(form -> form.embed().origins())
                .containsExactly(List.of("https://a.example"), List.of("https://b.example", "https://www.b.example"),
                        List.of());
        assertThat(List.of(a, b)).extracting(form -> new String(form.organisation().logo().bytes(), StandardCharsets.UTF_8))
                .containsExactly("<svg>a</svg>", "<svg>b</svg>");
        assertThat(c.organisation()).isEqualTo(new Organisation("C", null, null));
        assertThat(List.of(a, b, c)).extracting(form -> form.theme().radius()).containsExactly("12px", "0", null);
        assertThat(List.of(a, b, c)).extracting(form -> form.theme().brand())
                .containsExactly(Brand.of("#93401f", "#f0a27f"), Brand.of("#0b6e4f", "#0b6e4f"), null);
        assertThat(c.theme().css()).isEmpty();
        assertThat(List.of(a, b, c)).extracting(form -> said(form.confirmation().next()))
                .containsExactly(List.of("A writes."), List.of("B calls.", "B waits."), List.of());
        assertThat(a.confirmation().reply().within()).isEqualTo(Duration.ofHours(4));
        assertThat(List.of(b, c)).extracting(form -> form.confirmation().reply()).containsOnlyNulls();
        assertThat(List.of(a, b, c)).extracting(Form::fallback)
                .containsExactly(new Fallback("a@a.example", null), new Fallback(null, "+49 30 901820"), null);
        assertThat(List.of(a, b, c)).extracting(Form::languages)
                .containsExactly(List.of(Locale.ENGLISH, Locale.GERMAN), List.of(Locale.ENGLISH), List.of(Locale.ENGLISH));
        assertThat(c.closed().reason().in(Locale.ENGLISH)).isEqualTo("C is full.");
    }

    private void write(String name, String head) throws IOException {
        Files.writeString(dir.resolve(name), head + Paper.SMALL.replaceFirst(".*\n", ""));
    }

    private static List<String> said(List<Localized> words) {
        return words.stream().map(each -> each.in(Locale.ENGLISH)).toList();
    }
}
