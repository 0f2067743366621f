package org.deskbell.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;

/**
 * One real browser for all journeys: the system's Chromium as the engine alone, which draws no window and needs half the time, or whole;
 * or Chrome; else the one that Playwright fetches. Where none is to be had the journeys are skipped, loudly; with
 * {@code -Ddeskbell.browser=required} they fail.
 */
public class Chromium implements BeforeAllCallback {

    private static final String ENGINE = "chromium-headless-shell";
    private static final List<String> WHOLE = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Third-party cookies blocked, and no talk with anybody but us. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--test-third-party-cookie-phaseout");

    private static final Map<Optional<Path>, Browser> LAUNCHED = new HashMap<>();

    private static Playwright playwright;
    private static Browser browser;
    private static String missing;

    /** With all that is around the engine: autofill, and settings for cookies. */
    static class Whole extends Chromium {
        @Override
        Optional<Path> installed() {
            return find(WHOLE);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (missing == null) {
            launch();
        }
        if (missing != null) {
            if ("required".equals(System.getProperty("deskbell.browser"))) {
                throw new IllegalStateException(missing);
            }
            System.err.println("[WARNING] SKIPPED " + context.getDisplayName() + ": " + missing);
            Assumptions.abort(missing);
        }
    }

    /** A fresh profile: no cookies, no storage, nothing cached. */
    static BrowserContext visitor(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }

    private void launch() {
        var system = installed();
        try {
            if (playwright == null) {
                playwright = Playwright.create(new Playwright.CreateOptions()
                        .setEnv(system.isEmpty() ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            }
            browser = LAUNCHED.computeIfAbsent(system, path -> playwright.chromium()
                    .launch(new LaunchOptions().setArgs(FLAGS).setExecutablePath(path.orElse(null))));
        } catch (PlaywrightException e) {
            missing = "no browser: neither Chromium nor Chrome is installed, and Playwright could not fetch one ("
                    + e.getMessage().lines().findFirst().orElse("") + ")";
        }
    }

    /** The engine only beside a whole one, so that either all journeys have the system's or none. */
    Optional<Path> installed() {
        return find(WHOLE).map(whole -> find(List.of(ENGINE)).orElse(whole));
    }

    private static Optional<Path> find(List<String> names) {
        var folders = System.getenv("PATH").split(System.getProperty("path.separator"));
        return names.stream()
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
