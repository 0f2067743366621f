package org.deskbell.form;

import static java.util.Locale.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** A template stands in where no field fills the subject, in the language that agents read. */
class SubjectTemplateTest {

    private static final Form FORM = new Paper().read(new Reading("contact.yml"), """
            organisation: { name: Kestrel }
            title: Help
            languages: [en, de]
            helpdesk: { subject: "Question about {topic}: {note}" }
            fields:
              - { name: email, kind: email, fills: email, required: true, label: Email }
              - name: topic
                kind: select
                label: Topic
                choices: [ { value: bill, label: { en: Billing, de: Rechnung } } ]
              - { name: note, kind: paragraph, label: Note }
            """);

    private static String subject(String topic, String note) {
        return Draft.of(FORM, GERMAN, Map.of("topic", List.of(topic), "note", List.of(note))).subject();
    }

    @Test
    void gapsAreFilledWithWords() {
        assertThat(subject("bill", "$1 and\n{note}")).isEqualTo("Question about Billing: $1 and {note}");
        assertThat(subject("", "")).isEqualTo("Question about :");
    }

    @Test
    void itIsCutWithoutBreakingACharacter() {
        assertThat(subject("", "🚲".repeat(300))).isEqualTo("Question about : " + "🚲".repeat(183));
    }

    @Test
    void aFieldGoesFirst() {
        Form form = Paper.form("helpdesk: { subject: Hello }");
        assertThat(Draft.of(form, GERMAN, Map.of("subject", List.of("Mine"))).subject()).isEqualTo("Mine");
        assertThat(Draft.of(form, GERMAN, Map.of()).subject()).isEqualTo("Hello");
    }
}
