/**
 * What we ask: a form is one YAML file made of fields, read and checked before anybody sees it. Here a visitor's answers become a
 * {@link org.deskbell.form.Draft}, and the draft says what is still wrong with it. Knows nothing of HTTP, SQL or any help desk.
 */
package org.deskbell.form;
