package org.deskbell.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a visitor came from, as far as the form wants to know. Anybody can post anything here, so it is text for agents and nothing
 * else.
 *
 * @param page address of the page that the form was on, without what may be secret in it; empty where nobody knows
 * @param referrer the same of the page before
 * @param utm what the campaign's link said of itself, by name
 */
public record Trail(String page, String referrer, Map<String, String> utm) {

    public static final Trail NONE = new Trail("", "", Map.of());

    /** The names that campaigns use in addresses. */
    public static final List<String> UTM = List.of("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content");

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_UTM = 100;

    // scheme, whatever names a user, host, path, and from the first ? or # on the rest
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?://)(?:[^/?#\\s<>\"\\\\]*@)?([^/?#@\\s<>\"\\\\]+)(/[^?#\\s<>\"\\\\]*)?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    public Trail {
        utm = Collections.unmodifiableMap(new LinkedHashMap<>(utm));
    }

    /**
     * Takes what the form wants to know and leaves the rest.
     *
     * @param page may be null, like the others and the values of {@code utm}
     */
    public static Trail of(Form form, String page, String referrer, Map<String, String> utm) {
        return new Trail(
                form.tells(Context.PAGE) ? address(page) : "",
                form.tells(Context.REFERRER) ? address(referrer) : "",
                form.tells(Context.UTM) ? campaign(utm) : Map.of());
    }

    /** Without query, fragment, user and session: these are where addresses hold secrets. Empty for what is no page of the web. */
    private static String address(String said) {
        Matcher address = ADDRESS.matcher(text(said));
        if (!address.matches())
            return "";
        String path = address.group(3) == null ? "" : address.group(3).replaceAll(";[^/]*", "");
        return Cleaning.cut(address.group(1) + address.group(2) + path, LONGEST_ADDRESS);
    }

    private static Map<String, String> campaign(Map<String, String> said) {
        Map<String, String> utm = new LinkedHashMap<>();
        for (String name : UTM) {
            String value = Cleaning.cut(text(said.get(name)), LONGEST_UTM).strip();
            if (!value.isEmpty())
                utm.put(name, value);
        }
        return utm;
    }

    private static String text(String said) {
        return said == null ? "" : Cleaning.clean(Kind.TEXT, said);
    }

    /** Says nothing of where anybody was: records end up in messages of exceptions. */
    @Override
    public String toString() {
        return "Trail";
    }
}
