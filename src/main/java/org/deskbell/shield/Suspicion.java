package org.deskbell.shield;

/**
 * What one rule holds against a draft.
 *
 * @param rule its name in metrics
 * @param points how much
 * @param reason for operators; holds no word of a visitor
 * @param manner whether it is about how the draft came, which a quick check can settle, and not about what it says
 */
public record Suspicion(String rule, int points, String reason, boolean manner) {

    static Suspicion ofManner(String rule, int points, String reason) {
        return new Suspicion(rule, points, reason, true);
    }

    static Suspicion ofContent(String rule, int points, String reason) {
        return new Suspicion(rule, points, reason, false);
    }
}
