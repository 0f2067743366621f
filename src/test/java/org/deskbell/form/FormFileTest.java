package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Paper.faults;
import static org.deskbell.form.Paper.faultsOfFile;
import static org.deskbell.form.Paper.warnings;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a form file is found where it stands, and says what would be right. */
class FormFileTest {

    @Test
    void smallestFormHasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            titel: Help                                | 6:1: unknown key "titel". Did you mean "title"?
            when: x                                    | 6:1: unknown key "when"; known here are
            title: Again                               | 6:1: duplicate key "title", first in line 2
            no: Again                                  | 6:1: YAML does not read no as a word; quote it: "no"
            intro: no                                  | 6:8: YAML does not read no as text; quote it: "no"
            intro: ~                                   | 6:8: YAML does not read ~ as text; quote it: "~"
            intro:                                     | 6:7: nothing stands here; fill it in or remove the key
            intro: "a\\0"                              | 6:8: a control character stands in here; remove it
            intro: [a]                                 | 6:8: a block of keys is wanted here
            intro: { en: Hello, de: Hallo }            | 6:21: "de" is not among the form's languages: en
            languages: [EN]                            | 6:13: "EN" will not do; languages are written like en or pt-BR
            languages: []                              | 6:12: one entry is wanted at least
            languages: en                              | 6:12: a list is wanted here
            languages: [en, en]                        | 6:12: a language stands here twice
            languages: [no]                            | 6:13: YAML does not read no as text; quote it: "no"
            status: open                               | 6:9: "open" is not known, known are live, draft, closed
            closed: { reason: Gone }                   | 6:1: this form is not closed
            privacy: { link: kestrel.example }         | 6:18: "kestrel.example" will not do; an address starts with
            privacy: {}                                | 6:10: one of the keys "link" and "note" is wanted
            fallback: { email: "a@b.cc, c@d.ee" }      | 6:20: "a@b.cc, c@d.ee" will not do; write one address
            fallback: { phone: call us }               | 6:20: "call us" will not do; write one number
            asides: { title: A }                       | 6:9: a list is wanted here
            asides: [ { title: A, first: yes } ]       | 6:30: true or false is wanted here
            asides: [ { title: A, text: "{link}" } ]   | 6:29: {link} stands for nothing
            asides: [ { title: A, icon: bell } ]       | 6:29: "bell" is not known, known are chat, clock, phone
            asides: [ { title: A, link: { href: "javascript:alert(1)", label: L } } ] | 6:37: "javascript:alert(1)" will not do; a link
            embed: { origins: [http://a.example] }     | 6:20: "http://a.example" will not do; an origin is written like
            embed: { origins: ["https://*.a.example"] } | 6:20: "https://*.a.example" will not do
            embed: { origins: [https://a.example/x] }  | 6:20: "https://a.example/x" will not do
            embed: { origins: ["https://a.example; script-src *"] } | 6:20: "https://a.example; script-src *" will not do
            embed: { origins: ["https://a.example\\nX: y"] } | 6:20: "https://a.example X: y" will not do
            embed: { origins: [https://a.example:443] } | 6:20: "https://a.example:443" will not do
            embed: { done: https://a.example/thanks }  | 6:16: "https://a.example/thanks" will not do; it must be an https address under
            embed: { origins: [https://a.example], done: http://a.example/ } | 6:46: "http://a.example/" will not do
            embed: { origins: [https://a.example], done: "https://a.example@b.example/" } | 6:46: "https://a.example@b.example/" will not do
            embed: { origins: [https://a.example], done: "https://a.example.b.example/" } | 6:46: "https://a.example.b.example/" will not do
            embed: { origins: [https://a.example], done: "javascript:alert(1)" } | 6:46: "javascript:alert(1)" will not do
            theme: { brand: blue }                     | 6:17: "blue" will not do; a colour is written like "#2747d9"
            theme: { dark: "#ffffff" }                 | 6:16: dark goes with brand only
            theme: { radius: "1px;}" }                 | 6:18: "1px;}" will not do; a radius is written like
            helpdesk: { routes: [] }                  | 6:13: unknown key "routes"; known here are
            helpdesk: { priority: urgent }             | 6:23: "urgent" is not known, known are low, normal, high
            helpdesk: { subject: "About {subjekt}" }   | 6:22: {subjekt} is not the name of a field. Did you mean {subject}?
            helpdesk: { subject: "About {topic" }      | 6:22: a gap is written like {topic}
            context: page                              | 6:10: a list is wanted here
            context: []                                | 6:10: one entry is wanted at least
            context: [page, ip]                        | 6:17: "ip" is not known, known are page, referrer, utm, language, version
            context: [{ page: true }]                  | 6:11: text is wanted here
            context: [page, utm, page]                 | 6:22: "page" stands here twice
            intro: &a Hello                            | 6:8: anchors are not known here; remove &a
            intro: *a                                  | 6:8: aliases are not known here; write it out
            intro: !!str Hello                         | 6:8: tags are not known here
            intro: "open                               | 6:13: this is not YAML
            intro: a: b                                | 6:9: this is not YAML: mapping values are not allowed here
            ? [a]: b                                   | 6:3: a key is one word
            """)
    void eachFaultStandsAtItsPlace(String line, String fault) {
        assertThat(faults(line)).singleElement().asString().startsWith("contact.yml:" + fault);
    }

    @Test
    void tabsAndASecondDocumentAreRefused() {
        assertThat(faults("theme:", "\tradius: 0")).containsExactly(
                "contact.yml:7:1: this is not YAML: indent with spaces, not with a tab");
        assertThat(faults("---", "title: Other")).containsExactly(
                "contact.yml:6:1: one file is one form; remove the line ---");
    }

    @Test
    void emptyFilesAndOtherThingsAreRefused() {
        assertThat(faultsOfFile("")).containsExactly(
                "contact.yml:1:1: the file is empty; a form starts with organisation, title and fields");
        assertThat(faultsOfFile("# nothing\n")).singleElement().asString().contains("the file is empty");
        assertThat(faultsOfFile("- a")).containsExactly(
                "contact.yml:1:1: a block of keys is wanted here, each as key: value");
        assertThat(faultsOfFile("intro: Hello")).containsExactly(
                "contact.yml:1:1: the key \"organisation\" is missing",
                "contact.yml:1:1: the key \"title\" is missing",
                "contact.yml:1:1: the key \"fields\" is missing");
        assertThat(faultsOfFile(new byte[YamlTree.MOST_BYTES + 1])).containsExactly(
                "contact.yml:1:1: the file is larger than 256 kB");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(faultsOfFile(new byte[]{'a', ':', '\n', 'b', (byte) 0xff})).containsExactly(
                "contact.yml:2:2: these bytes are not UTF-8; save the file in UTF-8");
        assertThat(faultsOfFile("title: 🚲\u0000")).containsExactly(
                "contact.yml:1:9: the character U+0000 cannot stand here");
    }

    @Test
    void byteOrderMarkIsNoFault() {
        assertThat(faultsOfFile("\uFEFF" + Paper.SMALL)).isEmpty();
    }

    @Test
    void bombsGoOffNowhere() {
        assertThat(faults("intro: " + "[".repeat(100_000))).singleElement()
                .asString()
                .endsWith("nothing in a form is nested this deep");
        assertThat(faultsOfFile("a: &a [x]\nb: [*a, *a]")).containsExactly(
                "contact.yml:1:4: anchors are not known here; remove &a");
        assertThat(faultsOfFile("a: &a [*a]")).hasSize(1);
        assertThat(faults("fields".repeat(2000) + ": x")).hasSize(1);
    }

    @Test
    void nothingButFaultsComesOfNoise() {
        Random random = new Random(7);
        String letters = "{}[]:,-?&*!|>'\"%@`# \n\tabno0~<=\r\u00e9";
        for (int n = 0; n < 3000; n++) {
            StringBuilder noise = new StringBuilder(n % 2 == 0 ? "" : Paper.SMALL);
            for (int i = 0; i < 60; i++)
                noise.insert(random.nextInt(noise.length() + 1), letters.charAt(random.nextInt(letters.length())));
            assertThat(faultsOfFile(noise.toString())).allMatch(fault -> fault.matches("contact\\.yml:\\d+:\\d+: [^\\n]+"));
        }
    }

    @Test
    void missingWordsAreAWarningUnlessTheyAreInTheFirstLanguage() {
        assertThat(warnings("languages: [en, de]", "intro: { en: Hello }")).containsExactly(
                "contact.yml:7:8: no words in \"de\"; visitors read \"en\"");
        assertThat(faults("languages: [en, de]", "intro: { de: Hallo }")).containsExactly(
                "contact.yml:7:8: no words in \"en\", the form's first language");
        assertThat(warnings("sections: [ { name: a, title: A }, { name: b, title: B } ]")).containsExactly(
                "contact.yml:6:11: no field stands in section \"b\"");
    }
}
