package org.deskbell.form;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * The standard constraints on what has a form of its own; never made, only asked by {@code validateValue}.
 *
 * @param email one address, of any language, with a dot in its domain: {@code amara@gmial} is a slip of the keyboard
 * @param phone as people write it: 5 to 20 digits of any script, what stands between them, and perhaps an extension
 */
record WellFormed(
        @Email @Pattern(regexp = "[^@]+@[^@]+\\.[^@.\\]]{2,}") String email,

        @Pattern(regexp = "[+\\uFF0B\\p{Nd}\\p{Zs}().\\-\\p{Pd}/]+((ext\\.?|extension|x)\\p{Zs}*\\p{Nd}{1,6})?", flags = Pattern.Flag.CASE_INSENSITIVE) @Pattern(regexp = "(\\P{Nd}*+\\p{Nd}){5,20}+\\P{Nd}*+") String phone) {}
