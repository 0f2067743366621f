package org.deskbell.helpdesk;

/** What the help desk does with a ticket's description when an agent reads it. */
public enum Rendering {

    /** Shows it as it stands. */
    TEXT {
        @Override
        public String of(String text) {
            return text;
        }
    },

    /** Takes it for HTML, so that it has to be written as such to look as it stands, and to run nothing. */
    HTML {
        @Override
        public String of(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;")
                    .replace("\n", "<br>\n");
        }
    };

    /** The text in the form in which it reaches the agent as it was written. */
    public abstract String of(String text);
}
