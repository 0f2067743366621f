package org.deskbell.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A statement about the answers so far: whether a question is asked, or which way a ticket goes. */
public sealed interface Condition {

    /** @param answers by field name; a field without an answer is not in it */
    boolean holds(Map<String, List<String>> answers);

    /** What is said of single fields, however deep it stands. */
    Stream<Is> parts();

    /** All of them hold. */
    record All(List<Condition> conditions) implements Condition {

        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, List<String>> answers) {
            return conditions.stream().allMatch(condition -> condition.holds(answers));
        }

        @Override
        public Stream<Is> parts() {
            return conditions.stream().flatMap(Condition::parts);
        }
    }

    /** One of them holds at least. */
    record Any(List<Condition> conditions) implements Condition {

        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Map<String, List<String>> answers) {
            return conditions.stream().anyMatch(condition -> condition.holds(answers));
        }

        @Override
        public Stream<Is> parts() {
            return conditions.stream().flatMap(Condition::parts);
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Map<String, List<String>> answers) {
            return !condition.holds(answers);
        }

        @Override
        public Stream<Is> parts() {
            return condition.parts();
        }
    }

    /** The answer of one field passes a test against one of these values. */
    record Is(Field field, Comparison comparison, List<String> values) implements Condition {

        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Map<String, List<String>> answers) {
            return comparison.holds(field.kind(), answers.getOrDefault(field.name(), List.of()), values);
        }

        @Override
        public Stream<Is> parts() {
            return Stream.of(this);
        }
    }
}
