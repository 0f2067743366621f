package org.deskbell.intake.multipart;

/** Where the parts of a posted form go while it arrives: each begins, comes in pieces, and ends, one after the other. */
public interface PartSink {

    void begin(Part part);

    /** The next bytes of the part; the array is the reader's own, and other bytes stand in it afterwards. */
    void take(byte[] bytes, int from, int length);

    /** @param whole false where the post broke off inside the part */
    void end(boolean whole);
}
