package org.deskbell.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** The scripts of embedding: small, at addresses that other sites can rely on, and the same for ever once they are out. */
@QuarkusTest
class EmbedScriptTest {

    private static final Path ASSETS = Path.of("src/main/resources/assets");

    @ParameterizedTest
    @CsvSource({"embed-1.0.js, 3500", "frame.js, 1500"})
    void areSmall(String file, int most) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(Files.readAllBytes(ASSETS.resolve(file)));
        }
        assertThat(zipped.size()).isLessThanOrEqualTo(most);
    }

    /** Sites pin a version, some with this very digest. What has to change becomes a new file, and a new line here. */
    @ParameterizedTest
    @CsvSource({"1.0, sha384-BbseqRrv6wdc2FjaJi2Beg006I+eBsU/pAbvUHuCtIh3uYsd5sZmGIS3im0pJoEa"})
    void neverChangeOnceTheyAreOut(String version, String digest) throws IOException, NoSuchAlgorithmException {
        var script = Files.readAllBytes(ASSETS.resolve("embed-" + version + ".js"));
        assertThat("sha384-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(script)))
                .isEqualTo(digest);
        assertThat(given().get("/embed/" + version + ".js").asByteArray()).isEqualTo(script);
    }

    @Test
    void haveAShortNameThatIsTheNewestAndALongOneThatStays() {
        var newest = given().get("/embed.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript;charset=UTF-8")
                .header("Cache-Control", containsString("max-age=600"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*")
                .extract();
        given().header("If-None-Match", newest.header("ETag"))
                .get("/embed.js")
                .then()
                .statusCode(304)
                .body(emptyString());
        given().get("/embed/" + Assets.EMBED_VERSION + ".js")
                .then()
                .header("Cache-Control", containsString("immutable"))
                .body(equalTo(newest.asString()));
        given().get("/embed/0.9.js").then().statusCode(404);
        given().get("/embed.d.ts").then().statusCode(200).body(containsString("'support-form': SupportFormElement"));
        given().get("/embed/" + Assets.EMBED_VERSION + ".d.ts").then().header("Cache-Control", containsString("immutable"));
    }

    @Test
    void talkToNobodyInParticular() throws IOException {
        for (var file : new String[]{"embed-1.0.js", "frame.js"}) {
            assertThat(Files.readString(ASSETS.resolve(file))).doesNotContain("'*'", "innerHTML", "eval", "localStorage",
                    "sessionStorage", "document.cookie");
        }
    }
}
