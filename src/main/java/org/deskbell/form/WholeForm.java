package org.deskbell.form;

/** What must be true of a form as a whole: a ticket can be made of it, and every honest answer fits through the door. */
record WholeForm(Form form, Block file) {

    /** Bytes of one posted form, as {@code intake} reads it, less what is not an answer. */
    private static final int ROOM = 512 * 1024 - 20_000;

    void check() {
        if (!file.has("fields") || form.fields().isEmpty()) {
            file.fault("fields", "\"fields\" is missing; a form asks at least for an email address");
            return;
        }
        if (form.filling(Slot.EMAIL).filter(Field::required).isEmpty()) {
            file.fault("fields", "a ticket needs an email address: add a field of `kind: email` with `fills: email` and "
                    + "`required: true`");
        }
        if (form.filling(Slot.SUBJECT).filter(Field::required).isEmpty() && form.ticketing().subject() == null) {
            file.fault("fields", "a ticket needs a subject: add a required field with `fills: subject`, or `subject:` under "
                    + "`helpdesk:`");
        }
        checkSubject();
        for (var slot : form.fields()
                .stream()
                .map(Field::fills)
                .filter(fills -> fills != null
                        && !fills.equals(Slot.DESCRIPTION))
                .distinct()
                .toList()) {
            if (form.fields().stream().filter(field -> slot.equals(field.fills())).count() > 1) {
                file.fault("fields", "more than one field fills " + slot.name());
            }
        }
        long bytes = form.fields().stream().mapToLong(Field::mostBytes).sum();
        if (bytes > ROOM) {
            file.fault("fields",
                    "the longest answers together could take " + bytes + " bytes (12 for each character), and " + ROOM
                            + " can be sent; lower some `max`");
        }
    }

    private void checkSubject() {
        var subject = form.ticketing().subject();
        var found = Ticketing.PLACEHOLDER.matcher(subject == null ? "" : subject);
        while (found.find()) {
            if (form.field(found.group(1)).isEmpty()) {
                file.fault("helpdesk", "the subject asks for {" + found.group(1) + "}, and there is no such field");
            }
        }
    }
}
