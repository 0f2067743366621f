package org.deskbell.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Whole pages, compared with what they were when somebody last looked. A change shows in the diff of
 * {@code src/test/resources/snapshots}; {@code -Dsnapshots=write} renews them.
 */
@QuarkusTest
class SnapshotTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/snapshots");

    @ParameterizedTest
    @CsvSource({"contact, /f/contact", "contact-de, /f/contact?lang=de", "shop-embedded, /f/shop?embed=inline",
            "linked, /f/linked?topic=broken&plan=pro&order=K-1&utm_source=x",
            "pictures-ar, /f/pictures?lang=ar",
            "closed, /f/warranty", "not-found, /f/nowhere"})
    void pagesAreAsTheyWere(String name, String path) throws IOException {
        compare(name, given().get(path).asString());
    }

    @ParameterizedTest
    @CsvSource({"contact-errors, /f/contact", "contact-errors-de, /f/contact?lang=de"})
    void pagesWithErrorsAreAsTheyWere(String name, String path) throws IOException {
        compare(name, given().formParam("name", "Amara")
                .formParam("email", "amara@gmial")
                .formParam("serial", "KS24-1877")
                .post(path)
                .asString());
    }

    private static void compare(String name, String page) throws IOException {
        var steady = page.replaceAll("name=\"_stamp\" value=\"[^\"]+\"", "name=\"_stamp\" value=\"…\"")
                .replaceAll("name=\"_version\" value=\"[^\"]+\"", "name=\"_version\" value=\"…\"")
                .replaceAll("(/assets/[a-z0-9.-]+?)\\.[0-9a-f]{10}", "$1.…")
                .replaceAll("data-origins=\"[^\"]*\"", "data-origins=\"…\"")
                .replaceAll("(?m)^\\s*\n", "");
        var snapshot = SNAPSHOTS.resolve(name + ".html");
        if ("write".equals(System.getProperty("snapshots"))) {
            Files.writeString(snapshot, steady);
        }
        assertThat(steady).isEqualTo(Files.readString(snapshot));
    }
}
