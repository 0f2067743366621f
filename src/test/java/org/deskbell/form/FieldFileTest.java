package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Paper.faults;
import static org.deskbell.form.Paper.faultsOfFile;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a field is found where it stands; the field under test is line 6 and starts in column 5. */
class FieldFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: x, kind: text                            | 6:5: the key "label" is missing
            kind: text, label: X                           | 6:5: the key "name" is missing
            name: x, label: X                              | 6:5: the key "kind" is missing
            name: x, kind: text, lable: X, label: X        | 6:28: unknown key "lable". Did you mean "label"?
            name: x, kind: text, where: X, label: X        | 6:28: unknown key "where"
            name: all, kind: text, label: X                | 6:13: "all" will not do; a name starts with a small letter
            name: _x, kind: text, label: X                 | 6:13: "_x" will not do; a name starts with a small letter
            name: X, kind: text, label: X                  | 6:13: "X" will not do
            name: email, kind: text, label: X              | 6:13: another field is called "email" already
            name: elements, kind: text, label: X           | 6:13: a field called "elements" would stop the page's script; call it otherwise, such as "elements-1"
            name: x, kind: stars, label: X                 | 6:22: "stars" is not known, known are text, paragraph, email, phone, url, number, date, time, select, radio, checkboxes, checkbox, consent, file, hidden, note
            name: x, kind: text, fills: size, label: X     | 6:35: "size" is no part of a ticket, known are name,
            name: x, kind: text, fills: "custom:", label: X | 6:35: "custom:" is no part of a ticket
            name: x, kind: text, fills: subject, label: X  | 6:35: field "subject" fills subject already
            name: x, kind: text, fills: phone, label: X    | 6:35: a field of kind text cannot fill phone
            name: x, kind: text, label: X, required: yes   | 6:48: true or false is wanted here
            name: x, kind: text, label: X, max: 20001      | 6:43: a whole number from 1 to 20000 is wanted here
            name: x, kind: text, label: X, max: many       | 6:43: a whole number from 1 to 20000 is wanted here
            name: x, kind: text, label: X, min: 9, max: 5  | 6:43: min 9 is more than max 5
            name: x, kind: text, label: X, pattern: "(?=a)" | 6:47: this pattern cannot be read: invalid or unsupported Perl syntax at (?=
            name: x, kind: text, label: X, pattern: "(((a{1000}){1000}){1000})" | 6:47: this pattern is too large
            name: x, kind: text, label: X, autocomplete: off | 6:52: YAML does not read off as text; quote it: "off"
            name: x, kind: text, label: X, width: wide     | 6:45: "wide" is not known, known are short, medium, full
            name: x, kind: text, label: X, section: you    | 6:47: this form has no sections
            name: x, kind: text, label: X, choices: []     | 6:38: "choices" does not go with kind text
            name: x, kind: hidden, required: true          | 6:30: "required" does not go with kind hidden
            name: x, kind: text, label: X, messages: { format: F } | 6:50: unknown key "format"
            name: x, kind: text, label: X, max: 3, default: long | 6:55: this is longer than max 3
            name: x, kind: text, label: X, step: 2         | 6:38: "step" does not go with kind text
            name: x, kind: number, label: X, step: 0       | 6:46: "0" will not do; a step is a number above 0 such as 0.01, or any
            name: x, kind: number, label: X, min: a lot    | 6:45: "a lot" will not do; a number is written like 12, -3 or 0.5
            name: x, kind: number, label: X, min: 5, max: 4.5 | 6:45: min 5 is more than max 4.5
            name: x, kind: number, label: X, default: few  | 6:49: "few" is no answer of kind number
            name: x, kind: date, label: X, after: monday   | 6:45: "monday" is no day; write one like 2026-03-27, today, today+2w or today-18y
            name: x, kind: date, label: X, after: 2026-02-30 | 6:45: "2026-02-30" is no day
            name: x, kind: date, label: X, after: today+2d, before: today | 6:45: no day is both: after is later than before
            name: x, kind: date, label: X, autocomplete: tel | 6:52: "tel" is not known, known are off, on, bday
            name: x, kind: time, label: X, after: "9:00"   | 6:45: "9:00" will not do; a time is written like "09:30"
            name: x, kind: time, label: X, after: "18:00", before: "09:00" | 6:45: no time is both
            name: x, kind: phone, label: X, country: UK    | 6:48: "UK" will not do; a country is written in two capital letters, such as GB
            name: x, kind: consent, label: X, default: true | 6:41: "default" does not go with kind consent
            name: x, kind: consent, label: "Read {link}"   | 6:38: {link} stands for nothing; add the key link
            name: x, kind: consent, label: [ X ]           | 6:38: a block of keys is wanted here
            name: x, kind: consent                         | 6:5: the key "label" is missing
            name: x, kind: note                            | 6:5: the key "text" is missing
            name: x, kind: note, label: X, required: true  | 6:38: "required" does not go with kind note
            name: x, kind: note, label: X, fills: subject  | 6:38: "fills" does not go with kind note
            name: x, kind: file, label: X, max-files: 21   | 6:49: a whole number from 1 to 20 is wanted here
            name: x, kind: file, label: X, max-size: 10    | 6:48: "10" will not do; a size is written like 500kB or 10MB, at most 100MB
            name: x, kind: file, label: X, max-size: 0MB   | 6:48: "0MB" will not do; a size is written like 500kB
            name: x, kind: file, label: X, max-size: 10mb  | 6:48: "10mb" will not do; a size is written like 500kB
            name: x, kind: file, label: X, max-size: 101MB | 6:48: "101MB" will not do; a size is written like 500kB or 10MB, at most 100MB
            name: x, kind: file, label: X, max-size: 100001kB | 6:48: "100001kB" will not do; a size is written like 500kB
            name: x, kind: file, label: X, accept: images  | 6:46: a list is wanted here
            name: x, kind: file, label: X, accept: []      | 6:46: one entry is wanted at least
            name: x, kind: file, label: X, accept: [ png ] | 6:48: "png" is not known, known are images, pdf, text, logs, archives, documents
            name: x, kind: file, label: X, accept: [ pdf, pdf ] | 6:46: a type stands here twice
            name: x, kind: file, label: X, location: strip | 6:48: "strip" is not known, known are keep, remove
            name: x, kind: file, label: X, accept: [ pdf ], location: remove | 6:65: only images have a location; add images to accept, or remove this key
            name: x, kind: file, label: X, fills: description | 6:38: "fills" does not go with kind file
            name: x, kind: file, label: X, default: a.png  | 6:38: "default" does not go with kind file
            name: x, kind: file, label: X, prefill: page   | 6:38: "prefill" does not go with kind file
            name: x, kind: file, label: X, messages: { format: F } | 6:50: unknown key "format"
            name: x, kind: text, label: X, accept: [ pdf ] | 6:38: "accept" does not go with kind text
            name: x, kind: checkboxes, label: X, fills: priority, choices: [ { value: low } ] | 6:51: a field of kind checkboxes cannot fill priority
            name: x, kind: checkboxes, label: X, choices: [ { value: a } ], minItems: 2 | 6:81: there are 1 choices only
            name: x, kind: checkboxes, label: X, choices: [ { value: a } ], default: [ a, b ] | 6:85: "b" is not among the choices: a
            name: x, kind: consent, label: X, link: { href: "tel:1" } | 6:47: the key "label" is missing
            name: x, kind: radio, label: X                 | 6:5: the key "choices" is missing
            name: x, kind: radio, label: X, choices: []    | 6:48: one entry is wanted at least
            name: x, kind: radio, label: X, choices: [ a ] | 6:50: a block of keys is wanted here
            name: x, kind: radio, label: X, choices: [ { value: on } ] | 6:59: YAML does not read on as text; quote it: "on"
            name: x, kind: radio, label: X, choices: [ { value: a }, { value: a } ] | 6:73: another choice has the value "a" already
            name: x, kind: radio, label: X, choices: [ { value: "a\\nb" } ] | 6:59: "a b" will not do; a value is one line
            name: x, kind: radio, label: X, choices: [ { value: a, means: low } ] | 6:62: "means" goes with fills: priority only
            name: x, kind: select, label: X, choices: [ { value: a, hint: H } ] | 6:63: "hint" does not go with choices of kind select
            name: x, kind: radio, label: X, choices: [ { value: a } ], default: b | 6:75: "b" is not among the choices: a
            name: x, kind: radio, fills: priority, label: X, choices: [ { value: a } ] | 6:67: the key "means" is missing
            name: x, kind: radio, fills: priority, label: X, choices: [ { value: a, means: urgent } ] | 6:86: "urgent" is not known, known are low, normal, high
            """)
    void eachFaultStandsAtItsPlace(String field, String fault) {
        assertThat(faults("  - { " + field + " }")).singleElement().asString().startsWith("contact.yml:" + fault);
    }

    @Test
    void aTicketNeedsAnAddressAndASubject() {
        String start = "organisation: { name: K }\ntitle: T\nfields:\n";
        assertThat(faultsOfFile(start + "  - { name: x, kind: text, label: X }")).containsExactly(
                "contact.yml:4:3: a ticket needs an email address; add a field with kind: email, fills: email, required: true",
                "contact.yml:4:3: a ticket needs a subject; add a field with fills: subject, required: true,"
                        + " or a template at helpdesk: subject:");
        assertThat(faultsOfFile(start + "  - { name: x, kind: email, fills: email, label: X }\nhelpdesk: { subject: Hello }"))
                .containsExactly("contact.yml:4:5: a ticket needs this address; say required: true");
        assertThat(faultsOfFile(start + """
                  - { name: x, kind: email, fills: email, required: true, label: X }
                  - { name: topic, kind: text, label: X }
                helpdesk: { subject: "{topic}" }""")).containsExactly(
                "contact.yml:6:22: this may come out empty; add words, or the name of a required field");
    }

    @Test
    void theHeaviestPostHasALimit() {
        String paragraphs = "  - { name: a, kind: paragraph, max: 20000, label: A }\n"
                + "  - { name: b, kind: paragraph, max: 20000, label: B }";
        assertThat(faults(paragraphs)).isEmpty();
        assertThat(faults(paragraphs, "  - { name: c, kind: paragraph, label: C }")).containsExactly(
                "contact.yml:4:3: the longest answers together make 565,448 bytes (12 for each character, 1,440 for each file, and 20,000 besides),"
                        + " the most are 524,288; lower some max");
    }

    @Test
    void nothingCanBeAskedOfFiles() {
        String shots = "  - { name: shots, kind: file, required: true, label: Shots }";
        assertThat(faults(shots, "  - { name: x, kind: text, label: X, when: { shots: { empty: false } } }")).containsExactly(
                "contact.yml:7:46: a condition cannot ask about files; ask about a question before them, such as a checkbox");
        assertThat(faults(shots, "helpdesk: { routing: [ { when: { not: { shots: a } }, inbox: I } ] }")).containsExactly(
                "contact.yml:7:41: a condition cannot ask about files; ask about a question before them, such as a checkbox");
        assertThat(faults(shots, "helpdesk: { subject: \"{shots}\" }")).containsExactly(
                "contact.yml:7:22: {shots} stands for files, which have no words; name another field",
                "contact.yml:7:22: this may come out empty; add words, or the name of a required field");
    }

    @Test
    void filesWeighAsMuchAsTheirTags() {
        Form form = Paper.form("  - { name: shots, kind: file, max-files: 20, label: Shots }");
        assertThat(Form.heaviestPost(form.fields()) - Form.heaviestPost(Paper.form().fields())).isEqualTo(20 * 1440);
    }

    @Test
    void allFaultsOfAFileAreFoundAtOnce() {
        assertThat(faults("  - { name: x, kind: stars, label: no }", "intor: Hello", "theme: { brand: red }")).hasSize(4);
    }

    @Test
    void aFieldStaysInTheSectionOfTheOneBefore() {
        Form form = Paper.form("  - { name: x, kind: text, section: b, label: X }", "  - { name: y, kind: text, label: Y }",
                "  - { name: z, kind: text, section: a, label: Z }",
                "sections: [ { name: a, title: A }, { name: b, title: B } ]");
        assertThat(form.fields()).extracting(Field::name).containsExactly("email", "subject", "z", "x", "y");
        assertThat(form.in(form.sections().get(1))).extracting(Field::name).containsExactly("x", "y");
    }

    @Test
    void theFileMaySayLittle() {
        Form form = Paper.form("  - { name: x, kind: radio, label: X, choices: [ { value: 007 } ] }",
                "  - { name: y, kind: hidden }");
        Field radio = form.field("x").orElseThrow();
        assertThat(radio.choices()).extracting(Choice::value).containsExactly("007");
        assertThat(radio.choices().get(0).label().in(Locale.ENGLISH)).isEqualTo("007");
        assertThat(form.field("y").orElseThrow().label().in(Locale.ENGLISH)).isEqualTo("y");
        assertThat(form.field("email").orElseThrow()).extracting(Field::max, Field::autocomplete, Field::width)
                .containsExactly(254, "email", Width.FULL);
        assertThat(form.sections()).containsExactly(Section.WHOLE);
        assertThat(form.theme().css()).isEmpty();
    }
}
