package org.deskbell.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** What comes from the pad is what would be made for this visitor alone, headers too; only the stamp is another. */
@QuarkusTest
class PadTest {

    /** Whoever says this, whatever it means, is no newcomer. */
    private static final String[] NO_NEWCOMER = {"HX-Request", "perhaps"};

    @TestHTTPResource("/")
    URI home;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /f/contact | | | |
            /f/contact | de-AT,de;q=0.9,en;q=0.5 | | |
            /f/contact | , | | |
            /f/contact?lang=ar | de | | |
            /f/contact?lang=xx | de | | |
            /f/contact?lang=de&lang=en | | | |
            /f/contact?lang=%64e | | | |
            /f/contact?lang= | | | |
            /f/contact?lang=de& | | | |
            /f/contact?utm_source=news&lang=de | | | |
            /f/contact?embed=inline | | iframe | same-origin | https://help.example.com/embed
            /f/contact?embed=inline | | iframe | cross-site | https://evil.example/
            /f/contact?embed=inline | | iframe | |
            /f/shop?embed=inline&theme=dark&room=bare&lang=en | | iframe | cross-site | http://127.0.0.1:1/shop
            /f/shop?embed=inline&theme=nonsense | | | | https://www.example.com/
            /f/shop?theme=dark | | | |
            /f/linked | | | |
            /f/linked?lang=de | | | none | https://host.example/shop?session=1
            /f/linked?topic=late&order=K-1 | | | |
            /f/linked?embed=inline | | iframe | cross-site | https://host.example/shop
            /f/nowhere | | | |
            """)
    void isTheSameAsAPageOfOnesOwn(String path, String languages, String dest, String site, String referer) throws Exception {
        var visitor = new String[]{"Accept-Language", languages, "Sec-Fetch-Dest", dest, "Sec-Fetch-Site", site, "Referer",
                referer};
        var own = get(path, Stream.concat(Stream.of(NO_NEWCOMER), Stream.of(visitor)).toArray(String[]::new));
        for (int time = 0; time < 2; time++) {
            var page = get(path, visitor);
            assertThat(page.statusCode()).isEqualTo(own.statusCode());
            assertThat(text(page.body())).isEqualTo(text(own.body()));
            assertThat(page.headers()).isEqualTo(own.headers());
        }
    }

    @Test
    void everyOneHasAStampOfItsOwn() throws Exception {
        assertThat(get("/f/contact").body()).isNotEqualTo(get("/f/contact").body());
    }

    @Test
    void whatTravelsZippedIsTheSameText() throws Exception {
        var zipped = get("/f/contact?lang=fr", "Accept-Encoding", "gzip, deflate, br");
        var plain = get("/f/contact?lang=fr");
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (var text = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(text(text.readAllBytes())).isEqualTo(text(plain.body()));
        }
        assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
    }

    /** What a phone with a bad line waits for; here with the line that says that this is the sandbox. */
    @Test
    void aPageIsSmall() throws Exception {
        assertThat(get("/f/contact", "Accept-Encoding", "gzip", "Accept-Language", "en").body())
                .hasSizeLessThanOrEqualTo(3 * 1024 + 60);
        assertThat(text(get("/f/contact").body())).doesNotContainPattern("\n[ \t]+<");
    }

    /** @param headers names and values; null for none */
    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(home.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i + 1] != null) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8).replaceAll("(name=\"_stamp\" value=\")[^\"]+", "$1");
    }
}
