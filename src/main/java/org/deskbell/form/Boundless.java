package org.deskbell.form;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** No bounds: an answer that is judged by its form and length alone. */
record Boundless() implements Bounds {

    static final Bounds BOUNDLESS = new Boundless();

    @Override
    public boolean isBroken(Rule rule, List<String> answer, InstantSource clock) {
        return false;
    }

    @Override
    public Map<String, Object> facts(Rule rule, List<String> answer, InstantSource clock) {
        return Map.of();
    }
}
