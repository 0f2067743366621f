package org.deskbell.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.form.Paper.faults;
import static org.deskbell.form.Paper.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a question is asked, what becomes of answers to those that are not, and which way tickets go. */
class ConditionTest {

    private static final String TOPIC = """
              - { name: topic, kind: select, label: Topic, choices: [ { value: billing }, { value: outage }, { value: other } ] }
              - { name: urgent, kind: checkbox, label: Urgent }
              - { name: note, kind: text, label: Note }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { topic: outage }                               | topic=outage         | topic=billing   |
            { topic: { eq: outage } }                       | topic=outage         | topic=other     |
            { topic: { ne: outage } }                       | topic=billing        | topic=outage    |
            { topic: { ne: outage } }                       | note=hello           | topic=outage    |
            { topic: { in: [billing, other] } }             | topic=other          | topic=outage    |
            { topic: { not-in: [billing, other] } }         | topic=outage         | topic=billing   |
            { topic: { empty: true } }                      | note=hello           | topic=billing   |
            { topic: { empty: false } }                     | topic=billing        | note=hello      |
            { note: { contains: FIRE } }                    | note=it is on fire   | note=it is cold |
            { note: hello }                                 | note=hello           | note=hello you  |
            { urgent: true }                                | urgent=true          | note=hello      |
            { urgent: false }                               | note=hello           | urgent=true     |
            { topic: outage, urgent: true }                 | topic=outage;urgent=true | topic=outage |
            { all: [ { topic: outage }, { urgent: true } ] } | topic=outage;urgent=true | urgent=true |
            { any: [ { topic: outage }, { urgent: true } ] } | urgent=true         | topic=billing   |
            { not: { topic: outage } }                      | topic=billing        | topic=outage    |
            { not: { any: [ { topic: outage }, { topic: billing } ] } } | topic=other | topic=outage  |
            { topic: { ne: billing, empty: false } }        | topic=other          | topic=billing   |
            """)
    void aQuestionIsAskedWhereItsConditionHolds(String when, String yes, String no) {
        var form = form(TOPIC + "  - { name: more, kind: text, label: More, when: " + when + " }");
        assertThat(draft(form, yes + ";more=told").answer("more")).isEqualTo("told");
        assertThat(draft(form, no + ";more=told").answer("more")).as("not asked").isEmpty();
    }

    @Test
    void whatIsNotAskedIsNotRequiredAndClearsWhatHangsOnIt() {
        var form = form(TOPIC, """
                  - { name: since, kind: text, label: Since, required: true, when: { topic: outage } }
                  - { name: until, kind: text, label: Until, required: true, when: { since: { empty: false } } }
                """);
        assertThat(draft(form, "topic=billing;since=noon;until=night").answers()).containsOnlyKeys("email", "subject", "topic");
        assertThat(draft(form, "topic=billing").flaws(Validators.validator())).isEmpty();
        assertThat(draft(form, "topic=outage").flaws(Validators.validator())).extracting(flaw -> flaw.field().name())
                .containsExactly("since");
        assertThat(draft(form, "topic=outage;since=noon").flaws(Validators.validator())).extracting(flaw -> flaw.field().name())
                .containsExactly("until");
    }

    @Test
    void theFirstRouteThatFitsIsTaken() {
        var form = form(TOPIC, """
                helpdesk:
                  inbox: IB1
                  staff: ST1
                  priority: low
                  routing:
                    - { when: { topic: outage, urgent: true }, inbox: IB2, priority: high }
                    - { when: { topic: outage }, priority: normal }
                """);
        assertThat(way(draft(form, "topic=outage;urgent=true"))).containsExactly("IB2", "ST1", "high");
        assertThat(way(draft(form, "topic=outage"))).containsExactly("IB1", "ST1", "normal");
        assertThat(way(draft(form, "topic=billing"))).containsExactly("IB1", "ST1", "low");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { topik: outage }                       | "topik" is no field that stands before this. Did you mean "topic"?
            { more: x }                             | "more" is no field that stands before this
            { topic: broken }                       | "broken" is not among the choices of topic: billing, outage, other
            { topic: { in: [broken] } }             | "broken" is not among the choices
            { topic: { is: outage } }               | unknown key "is"
            { topic: { contains: out } }            | "contains" does not go with kind select
            { topic: { in: [] } }                   | one entry is wanted at least
            { urgent: x }                           | true or false is wanted here
            { }                                     | this says nothing; name a field
            { topic: billing, not: { topic: billing } } | no answers make this hold
            { all: [ { topic: billing }, { topic: outage } ] } | no answers make this hold
            { late: x, topic: billing }             | no answers make this hold
            outage                                  | a block of keys is wanted here
            """)
    void aConditionThatCannotBeIsAFault(String when, String says) {
        var late = "  - { name: late, kind: text, label: Late, when: { topic: outage } }";
        assertThat(faults(TOPIC + late, "  - { name: more, kind: text, label: More, when: " + when + " }")).singleElement()
                .asString()
                .contains(says);
    }

    @Test
    void aConditionLooksBackOnThePage() {
        assertThat(Paper.faultsOfFile("""
                organisation: { name: K }
                title: T
                sections: [ { name: a, title: A }, { name: b, title: B } ]
                fields:
                  - { name: email, kind: email, fills: email, required: true, label: E }
                  - { name: subject, kind: text, fills: subject, required: true, label: S }
                  - { name: topic, kind: text, label: T, section: b }
                  - { name: more, kind: text, label: M, section: a, when: { topic: x } }
                """)).containsExactly(
                "contact.yml:8:59: \"topic\" stands in a later section; a condition looks back only");
    }

    @Test
    void whatEveryTicketNeedsHasNoCondition() {
        assertThat(Paper.faultsOfFile("""
                organisation: { name: K }
                title: T
                fields:
                  - { name: topic, kind: text, label: T }
                  - { name: email, kind: email, fills: email, required: true, label: E, when: { topic: x } }
                  - { name: subject, kind: text, fills: subject, required: true, label: S, when: { topic: x } }
                """)).containsExactly(
                "contact.yml:4:3: a ticket needs a subject; add a field with fills: subject, required: true,"
                        + " or a template at helpdesk: subject:",
                "contact.yml:5:79: every ticket needs this address; remove the condition");
    }

    @Test
    void aRouteThatNobodyTakesIsAFault() {
        assertThat(faults(TOPIC + """
                helpdesk:
                  routing:
                    - { when: { topic: outage }, priority: high }
                    - { when: { topic: outage, urgent: true }, inbox: IB2 }
                    - { when: { topic: billing } }
                """)).extracting(fault -> fault.replaceFirst("contact.yml:[0-9:]+ ", ""))
                .containsExactly("no answers lead here; an earlier route takes them all, or they exclude each other",
                        "this leads nowhere else; name an inbox, staff or priority");
    }

    private static List<String> way(Draft draft) {
        return List.of(draft.inbox().orElseThrow(), draft.staff().orElseThrow(), draft.priority().orElseThrow());
    }

    /** @param answers {@code name=value}, with semicolons between */
    private static Draft draft(Form form, String answers) {
        Map<String, List<String>> posted = new HashMap<>(
                Map.of("email", List.of("ann@example.com"), "subject", List.of("Lamp")));
        Arrays.stream(answers.split(";"))
                .map(answer -> answer.split("=", 2))
                .forEach(answer -> posted.put(answer[0].strip(), List.of(answer[1].strip())));
        return Draft.of(form, Locale.ENGLISH, posted);
    }
}
