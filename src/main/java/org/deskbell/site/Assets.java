package org.deskbell.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Style sheet, scripts and pictures, each under a name that changes with its content. Whatever is published stays until the process
 * ends, so that a page that is open finds what it asks for.
 */
@Named("assets")
@Singleton
public class Assets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "ts", "text/plain;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8");

    /** A version never changes once it is out: what differs is a new file beside the old ones. */
    public static final String EMBED_VERSION = "1.0";

    private final Map<String, Asset> byPath = new ConcurrentHashMap<>();

    private final String supportStyles = styles("support.css");
    private final String style = publishStyle("");
    private final String script = packaged("support.js");
    private final String frame = packaged("frame.js");
    private final String htmx = packaged("htmx-4.0.1.min.js");
    private final String check = packaged("check.js");
    private final String filesScript = packaged("files.js");
    private final String filesStyle = styles("files.css");
    private final String icon = packaged("icon.svg");
    private final String embedIntegrity = integrity(bytes("embed-" + EMBED_VERSION + ".js"));
    private final String consoleStyle = publishStyle(styles("console.css") + styles("editor.css"));
    private final String editorScript = packaged("editor.js");

    public String style() {
        return style;
    }

    /** With what only operators' pages need behind it. */
    public String consoleStyle() {
        return consoleStyle;
    }

    /** With what only previews need behind it, and a form's own tokens. */
    public String previewStyle(String tokens) {
        return publishStyle(styles("preview.css") + tokens);
    }

    public String script() {
        return script;
    }

    /** What a framed page has besides. */
    public String frame() {
        return frame;
    }

    public String htmx() {
        return htmx;
    }

    /** What only a page with a quick check loads. */
    public String check() {
        return check;
    }

    /** What only a page that takes files loads. */
    public String filesScript() {
        return filesScript;
    }

    /** What such a page needs behind the style sheet. */
    public String filesStyle() {
        return filesStyle;
    }

    /** For the page where a form is edited. */
    public String editorScript() {
        return editorScript;
    }

    public String icon() {
        return icon;
    }

    /** What a browser is told to hold the pinned script to. */
    public String embedIntegrity() {
        return embedIntegrity;
    }

    /** Makes it available and returns its path. The same content has the same path. */
    public String publish(String name, String mediaType, byte[] bytes) {
        var asset = Asset.of(name, mediaType, bytes);
        byPath.putIfAbsent(asset.path(), asset);
        return asset.path();
    }

    /** The style sheet with a form's own tokens behind it, in one file, so that a page waits for one. */
    public String publishStyle(String tokens) {
        return publish("support.css", MEDIA_TYPES.get("css"), (supportStyles + tokens).getBytes(UTF_8));
    }

    void register(@Observes Filters filters) {
        pinned("js");
        pinned("d.ts");
        filters.register(this::serve, 390);
    }

    private void serve(RoutingContext context) {
        var request = context.request();
        var asset = byPath.get(request.path());
        if (asset == null || request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        boolean zip = asset.zipped() != null && Zip.isWelcome(request);
        var bytes = zip ? asset.zipped() : asset.bytes();
        boolean known = ("\"" + asset.tag() + "\"").equals(request.getHeader("If-None-Match"));
        var response = context.response()
                .setStatusCode(known ? 304 : 200)
                .putHeader("Content-Type", asset.mediaType())
                .putHeader("Cache-Control", asset.caching())
                .putHeader("ETag", "\"" + asset.tag() + "\"")
                .putHeader("Vary", "Accept-Encoding")
                // a frame with an opaque origin, and any site that embeds us, must be able to load it
                .putHeader(SecurityHeaders.CROSS_ORIGIN_RESOURCE_POLICY, "cross-origin")
                // without it no site could ask its browser for `integrity`
                .putHeader("Access-Control-Allow-Origin", "*");
        if (known) {
            response.end();
            return;
        }
        response.putHeader("Content-Length", Integer.toString(bytes.length));
        if (zip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    /** What other sites write into their pages: the newest under a short name, and this very version under its own. */
    private void pinned(String ending) {
        var mediaType = MEDIA_TYPES.get(ending.substring(ending.lastIndexOf('.') + 1));
        var bytes = bytes("embed-" + EMBED_VERSION + "." + ending);
        for (var asset : List.of(Asset.newest("/embed." + ending, mediaType, bytes),
                Asset.pinned("/embed/" + EMBED_VERSION + "." + ending, mediaType, bytes))) {
            byPath.put(asset.path(), asset);
        }
    }

    private String packaged(String name) {
        return publish(name, MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)), bytes(name));
    }

    private static String integrity(byte[] bytes) {
        try {
            return "sha384-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-384", e);
        }
    }

    /** A style sheet without what only those who write it need: an eighth less to send. No string of ours looks like either. */
    private static String styles(String name) {
        return COMMENT.matcher(new String(bytes(name), UTF_8)).replaceAll("").replaceAll("\\s*\n\\s*", "\n");
    }

    private static byte[] bytes(String name) {
        try (var file = Assets.class.getResourceAsStream("/assets/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("our own file is broken: " + name, e);
        }
    }
}
