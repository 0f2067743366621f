package org.deskbell.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What a page says of single answers: numbers, dates, times, picks and addresses. Other languages stand in
 * {@code messages/answer_<language>.properties}.
 */
@MessageBundle("answer")
interface AnswerWords {

    @Message("Enter a web address, like www.example.com")
    String urlFormat();

    @Message("Enter “{label}” in digits, like {example}")
    String numberFormat(String label, String example);

    @Message("Enter “{label}” as a whole number, like {example}")
    String whole(String label, String example);

    @Message("Enter “{label}” in steps of {step}")
    String step(String label, String step);

    @Message("“{label}” must be {min} or more")
    String least(String label, String min);

    @Message("“{label}” must be {max} or less")
    String most(String label, String max);

    @Message("Enter “{label}” as a real date, like {example}")
    String dateFormat(String label, String example);

    @Message("Enter “{label}” as a time, like {example}")
    String timeFormat(String label, String example);

    @Message("“{label}” must be {bound} or later")
    String after(String label, String bound);

    @Message("“{label}” must be {bound} or earlier")
    String before(String label, String bound);

    @Message("Pick one or more answers to “{label}”")
    String pickSome(String label);

    @Message("Pick {min} or more answers to “{label}”")
    String tooFew(String label, String min);

    @Message("Pick no more than {max} answers to “{label}”")
    String tooMany(String label, String max);

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("Year")
    String year();

    @Message("Did you mean {email}?")
    String didYouMean(String email);

    @Message("Use this address")
    String useIt();

    @Message("yes, to the words “{words}” (version {version})")
    String consent(String words, String version);
}
