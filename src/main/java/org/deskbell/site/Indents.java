package org.deskbell.site;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.qute.EngineBuilder;

/** Templates are indented for those who read them; what is sent begins each line with what it says. */
@Singleton
class Indents {

    /** Not at the beginning of a template, where it keeps what it says from what stands before it. */
    private static final Pattern INDENT = Pattern.compile("\n[ \t]+");

    void remove(@Observes EngineBuilder engine) {
        engine.addParserHook(template -> template.addContentFilter(text -> INDENT.matcher(text).replaceAll("\n")));
    }
}
