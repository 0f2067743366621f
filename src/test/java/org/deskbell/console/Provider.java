package org.deskbell.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An organisation's real OpenID Connect provider, small and strict: one client, PKCE and a nonce demanded, each code good for once.
 * Who logs in, and what is wrong with the token then, stands in the address: {@code as} and {@code fault}; where {@code as} is missing
 * it asks with a page. Who is {@code slow} is held: {@code /held?n} answers once n are, {@code /go-on?n} lets n go.
 */
public final class Provider {

    static final String CLIENT = "deskbell-console";
    static final String SECRET = "CANARY-secret-of-the-client-0123456789";
    static final String CANARY = "CANARY";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Map<String, String> ROLES = Map.of("olga", "[\"staff\",\"operator\"]", "vera", "[\"viewer\"]",
            "nora", "[\"staff\"]", "mira", "[\"Support leads\"]");

    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final KeyPair key = newKey();
    private final KeyPair strangersKey = newKey();
    private final Semaphore held = new Semaphore(0);
    private final Semaphore goOn = new Semaphore(0);
    private final HttpServer server;

    /** Listens until the tests are over. */
    public Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/keys", exchange -> json(exchange, 200, keys()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/out", this::logOut);
        server.createContext("/held", exchange -> {
            held.acquireUninterruptibly(number(exchange));
            json(exchange, 200, "{}");
        });
        server.createContext("/go-on", exchange -> {
            goOn.release(number(exchange));
            json(exchange, 200, "{}");
        });
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private String discovery() {
        return """
                {"issuer":"URL","authorization_endpoint":"URL/authorize","token_endpoint":"URL/token","jwks_uri":"URL/keys",
                "end_session_endpoint":"URL/out","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"]}"""
                .replace("URL", url());
    }

    private String keys() {
        var open = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"k1\",\"n\":\""
                + BASE64.encodeToString(open.getModulus().toByteArray()) + "\",\"e\":\""
                + BASE64.encodeToString(open.getPublicExponent().toByteArray()) + "\"}]}";
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        boolean proper = CLIENT.equals(query.get("client_id")) && "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method")) && query.containsKey("code_challenge")
                && query.containsKey("nonce") && query.containsKey("state")
                && URI.create(query.getOrDefault("redirect_uri", "")).getPath().equals("/console/log-in/account")
                && query.getOrDefault("scope", "").contains("openid");
        if (!proper) {
            answer(exchange, 400, "text/plain", "improper: " + query.keySet());
        } else if (!query.containsKey("as")) {
            var page = new StringBuilder("<!doctype html><html lang=en><title>Account</title><h1>Who are you?</h1>");
            ROLES.keySet()
                    .forEach(name -> page.append("<p><a href=\"/authorize?")
                            .append(exchange.getRequestURI().getRawQuery().replace("&", "&amp;"))
                            .append("&amp;as=" + name + "\">" + name + "</a>"));
            answer(exchange, 200, "text/html;charset=UTF-8", page.toString());
        } else {
            var code = CANARY + "-code-" + UUID.randomUUID();
            asked.put(code, query);
            redirect(exchange, query.get("redirect_uri") + "?" + ("denied".equals(query.get("fault"))
                    ? "error=access_denied&error_description=CANARY-denied"
                    : "code=" + code) + "&state=" + query.get("state"));
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        var body = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var query = asked.remove(body.getOrDefault("code", ""));
        var basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
        if (query == null || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !query.get("redirect_uri").equals(body.get("redirect_uri"))
                || !query.get("code_challenge").equals(BASE64.encodeToString(sha256(body.getOrDefault("code_verifier", ""))))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var fault = query.getOrDefault("fault", "");
        if (fault.equals("slow")) {
            held.release();
            goOn.acquireUninterruptibly();
        }
        if (fault.equals("down")) {
            exchange.close();
            return;
        }
        json(exchange, 200,
                "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"CANARY-access\",\"refresh_token\":"
                        + "\"CANARY-refresh\",\"id_token\":\"" + token(query, fault) + "\"}");
    }

    private String token(Map<String, String> query, String fault) {
        var name = query.get("as");
        long now = System.currentTimeMillis() / 1000;
        long begun = fault.equals("expired") ? now - 7200 : now;
        var claims = "{\"iss\":\"" + (fault.equals("issuer") ? "https://evil.example" : url()) + "\",\"aud\":\""
                + (fault.equals("audience") ? "another-client" : CLIENT) + "\",\"sub\":\"CANARY-sub-" + name + "\",\"iat\":"
                + begun + ",\"exp\":" + (begun + 300) + ",\"nonce\":\""
                + (fault.equals("nonce") ? "another" : query.get("nonce")) + "\",\"email\":\"" + name
                + "@CANARY.example\"" + (fault.equals("nameless") ? "" : ",\"preferred_username\":\"" + name + "\"")
                + ",\"desk\":{\"roles\":" + ROLES.getOrDefault(name, "[]") + "}}";
        var head = fault.equals("unsigned") ? "{\"alg\":\"none\"}" : "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k1\"}";
        var content = BASE64.encodeToString(head.getBytes(UTF_8)) + "." + BASE64.encodeToString(claims.getBytes(UTF_8));
        if (fault.equals("unsigned")) {
            return content + ".";
        }
        var signed = content + "." + sign(content, fault.equals("signature") ? strangersKey : key);
        return fault.equals("tampered")
                ? head(signed) + "." + BASE64.encodeToString(claims.replace("CANARY-sub", "CANARY-bus").getBytes(UTF_8))
                        + signed.substring(signed.lastIndexOf('.'))
                : signed;
    }

    private void logOut(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        if (CLIENT.equals(query.get("client_id")) && query.containsKey("post_logout_redirect_uri")) {
            redirect(exchange, query.get("post_logout_redirect_uri"));
        } else {
            answer(exchange, 400, "text/plain", "improper: " + query.keySet());
        }
    }

    private static int number(HttpExchange exchange) {
        return Integer.parseInt(exchange.getRequestURI().getQuery());
    }

    private static String head(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new HashMap<String, String>();
        for (var part : (text == null ? "" : text).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
            }
        }
        return parameters;
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(String content, KeyPair key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
