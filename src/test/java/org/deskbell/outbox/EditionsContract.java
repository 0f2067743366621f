package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.deskbell.site.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The specification of published forms as they are kept; each database has a test that runs it. */
abstract class EditionsContract extends DatabaseContract {

    private final TestClock clock = new TestClock();
    private Editions editions;

    @BeforeEach
    void open() {
        TestDatabase.migrate(source());
        editions = new Editions(new Database(source()), clock);
    }

    @Test
    void nothingIsPublishedAtFirst() {
        assertThat(editions.last()).isEmpty();
        assertThat(editions.last("contact")).isEmpty();
        assertThat(editions.of("contact")).isEmpty();
        assertThat(editions.text("contact", 1)).isEmpty();
    }

    @Test
    void editionsAreKeptAsTheyWereTyped() {
        var yaml = "title: \"Grüße\"\n# 😀 'quoted' \\ {braces}\n\n";
        assertThat(editions.publish("contact", 0, yaml, "zoë", " a\tword\u0000 ")).isTrue();
        assertThat(editions.text("contact", 1)).contains(yaml);
        assertThat(editions.of("contact"))
                .containsExactly(new Edition("contact", 1, false, "zoë", clock.instant(), "a word"));
        assertThat(editions.publish("contact", 1, "two", "ann", "é".repeat(600))).isTrue();
        assertThat(editions.last("contact").orElseThrow().note()).isEqualTo("é".repeat(Editions.LONGEST_NOTE));
        assertThat(editions.text("contact", 1)).as("nothing is overwritten").contains(yaml);
    }

    @Test
    void formsHaveNumbersOfTheirOwn() {
        editions.publish("contact", 0, "one", "ann", null);
        editions.publish("contact", 1, "two", "ann", null);
        editions.publish("bug", 0, "bug", "bob", null);
        assertThat(editions.last()).extracting(Edition::form, Edition::number, Edition::who)
                .containsExactly(tuple("bug", 1, "bob"),
                        tuple("contact", 2, "ann"));
        assertThat(editions.of("contact")).extracting(Edition::number).containsExactly(2, 1);
    }

    @Test
    void aWithdrawnOneHasNoText() {
        editions.publish("contact", 0, "one", "ann", null);
        assertThat(editions.publish("contact", 1, null, "bob", "it was wrong")).isTrue();
        assertThat(editions.text("contact", 2)).isEmpty();
        assertThat(editions.last("contact").orElseThrow().withdrawn()).isTrue();
        assertThat(editions.publish("contact", 2, "one", "bob", null)).as("undone").isTrue();
        assertThat(editions.of("contact")).extracting(Edition::withdrawn).containsExactly(false, true, false);
    }

    @Test
    void whoeverHasNotSeenTheLastOnePublishesNothing() {
        editions.publish("contact", 0, "one", "ann", null);
        assertThat(editions.publish("contact", 0, "other", "bob", null)).isFalse();
        assertThat(editions.publish("contact", 2, "other", "bob", null)).isFalse();
        assertThat(editions.publish("contact", -1, "other", "bob", null)).isFalse();
        assertThat(editions.of("contact")).hasSize(1);
        assertThat(editions.text("contact", 1)).contains("one");
    }

    @Test
    void ofTwoAtOnceOneIsPublished() throws Exception {
        var replica = new Editions(new Database(source()), clock);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                int last = i;
                Callable<Boolean> ann = () -> editions.publish("contact", last, "ann " + last, "ann", null);
                Callable<Boolean> bob = () -> replica.publish("contact", last, "bob " + last, "bob", null);
                var published = new ArrayList<Boolean>();
                for (Future<Boolean> one : threads.invokeAll(List.of(ann, bob))) {
                    published.add(one.get());
                }
                assertThat(published).containsExactlyInAnyOrder(true, false);
                var who = published.get(0) ? "ann" : "bob";
                assertThat(editions.last("contact").orElseThrow().who()).isEqualTo(who);
                assertThat(replica.text("contact", i + 1)).contains(who + " " + i);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyPublicationShows() {
        var looks = new ArrayList<String>();
        looks.add(editions.look());
        editions.publish("contact", 0, "one", "ann", null);
        looks.add(editions.look());
        editions.publish("bug", 0, "one", "ann", null);
        looks.add(editions.look());
        editions.publish("contact", 1, null, "ann", null);
        looks.add(editions.look());
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(new Editions(new Database(source()), clock).look()).as("to a replica").isEqualTo(editions.look());
    }
}
