package org.deskbell.form;

/** Other ways to reach a person, shown when a message cannot be taken; either may be null, not both. */
public record Fallback(String email, String phone) {

    /** The phone number as a link, without what people write between digits; null without a number. */
    public String phoneLink() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
